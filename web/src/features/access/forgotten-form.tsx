import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { callIdentity } from '../../platform/identity.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';
import { Problem } from './problem.tsx';

/** Asks for a link to choose a new password; the answer is the same whether or not there is such an account. */
export function ForgottenForm() {
  const t = useT();
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => callIdentity('POST', '/request-password-reset', { email }) });
  if (ask.isSuccess) return <p role="status">{t('access.forgotten.sent', { email })}</p>;
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ask.isPending) ask.mutate();
      }}
    >
      <Problem error={ask.error} />
      <TextField label={t('access.email')} type="email" autoComplete="username" value={email} onChange={setEmail} isRequired autoFocus />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={ask.isPending}>
          {t('access.forgotten.send')}
        </Button>
      </div>
    </form>
  );
}
