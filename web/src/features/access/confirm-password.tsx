import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { callIdentity } from '../../platform/identity.ts';
import { Button } from '../../ui/button.tsx';
import s from './form.module.css';
import { PasswordField } from './password-field.tsx';
import { Problem } from './problem.tsx';

/** Something that only the owner may do: the password is asked for once more, and goes with the call. */
export function ConfirmPassword(props: {
  readonly path: `/${string}`;
  readonly submit: string;
  readonly lead: string;
  readonly danger?: boolean;
  readonly onDone: (answer: unknown) => void;
  readonly onCancel: () => void;
}) {
  const t = useT();
  const [password, setPassword] = useState('');
  const act = useMutation({ mutationFn: () => callIdentity('POST', props.path, { password }), onSuccess: props.onDone });
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.isPending) act.mutate();
      }}
    >
      <p>{props.lead}</p>
      <Problem error={act.error} />
      <PasswordField label={t('access.password')} value={password} onChange={setPassword} use="current-password" autoFocus />
      <div className={s.actions}>
        <Button look={props.danger === true ? 'danger' : 'primary'} type="submit" isPending={act.isPending}>
          {props.submit}
        </Button>
        <Button onPress={props.onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
