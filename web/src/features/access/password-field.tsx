import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';

/** A password, known or new, that can be shown; pasting and password managers are welcome. */
export function PasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly use: 'current-password' | 'new-password';
  readonly help?: string;
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div className={s.form}>
      <TextField
        label={props.label}
        type={shown ? 'text' : 'password'}
        autoComplete={props.use}
        value={props.value}
        onChange={props.onChange}
        isRequired
        maxLength={128}
        fault={props.fault}
        {...(props.help !== undefined && { help: props.help })}
        {...(props.autoFocus === true && { autoFocus: true })}
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('access.password.show')}
      </Checkbox>
    </div>
  );
}
