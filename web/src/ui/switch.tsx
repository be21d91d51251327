import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';
import s from './choice.module.css';
import { cx } from './cx.ts';

/** A setting that takes effect at once. */
export function Switch({
  children,
  help,
  ...rest
}: Omit<SwitchFieldProps, 'className' | 'style' | 'children'> & { readonly children: ReactNode; readonly help?: ReactNode }) {
  return (
    <SwitchField {...rest} className={s.field}>
      <SwitchButton className={s.choice}>
        <span className={s.track} aria-hidden />
        <span>{children}</span>
      </SwitchButton>
      {help !== undefined && (
        <Text slot="description" className={cx(s.switchFoot, 't-s t-3')}>
          {help}
        </Text>
      )}
    </SwitchField>
  );
}
