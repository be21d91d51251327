import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useT } from '../platform/i18n.tsx';
import { cx } from './cx.ts';
import s from './field.module.css';

export interface FieldWords {
  readonly label: string;
  /** For fields whose place says enough; screen readers still read the label. */
  readonly labelHidden?: boolean;
  readonly help?: ReactNode;
  /** What to do about it; the field is marked while it is there. */
  readonly fault?: string | undefined;
  /** Shows "(optional)" after the label. */
  readonly optional?: boolean;
}

/** The label of a field and, where asked, that it may stay empty. */
export function FieldLabel({ label, labelHidden = false, optional = false }: Pick<FieldWords, 'label' | 'labelHidden' | 'optional'>) {
  const t = useT();
  return (
    <Label className={labelHidden ? 'sr' : cx(s.label)}>
      {label}
      {optional && <span className={s.optional}> {t('ui.optional')}</span>}
    </Label>
  );
}

/** Help and fault below a field; both are read with it. */
export function FieldFoot({ help, fault }: Pick<FieldWords, 'help' | 'fault'>) {
  return (
    <>
      {help !== undefined && (
        <Text slot="description" className={s.help}>
          {help}
        </Text>
      )}
      <FieldError className={s.fault}>
        {fault !== undefined && (
          <>
            <CircleAlert className="ic ic-s" aria-hidden />
            {fault}
          </>
        )}
      </FieldError>
    </>
  );
}

/** What every React Aria field takes to show a fault that we found ourselves. */
export const faultProps = (fault: string | undefined) => ({ isInvalid: fault !== undefined, validationBehavior: 'aria' as const });

export const fieldClass = s.field;
export const boxClass = s.box;
export const groupClass = s.group;
