import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox';
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup';
import s from './choice.module.css';
import { FieldFoot, FieldLabel, type FieldWords, faultProps, fieldClass } from './field.tsx';

export interface CheckboxProps
  extends Omit<CheckboxFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'validate' | 'validationBehavior'> {
  readonly children: ReactNode;
  readonly help?: ReactNode;
  readonly fault?: string | undefined;
}

/** Something to agree to or to pick among several. */
export function Checkbox({ children, help, fault, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} {...faultProps(fault)} className={s.field}>
      <CheckboxButton className={s.choice}>
        {({ isIndeterminate }) => (
          <>
            <span className={s.tick} aria-hidden>
              {isIndeterminate ? <Minus /> : <Check />}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      <div className={s.foot}>
        <FieldFoot help={help} fault={fault} />
      </div>
    </CheckboxField>
  );
}

/** Several checkboxes under one question; each needs a `value`. */
export function CheckboxGroup({
  label,
  labelHidden,
  help,
  fault,
  optional,
  value,
  onChange,
  children,
}: FieldWords & { readonly value: string[]; readonly onChange: (value: string[]) => void; readonly children: ReactNode }) {
  return (
    <AriaCheckboxGroup value={value} onChange={onChange} {...faultProps(fault)} className={fieldClass}>
      <FieldLabel label={label} labelHidden={labelHidden ?? false} optional={optional ?? false} />
      <div className={s.options}>{children}</div>
      <FieldFoot help={help} fault={fault} />
    </AriaCheckboxGroup>
  );
}
