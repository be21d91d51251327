import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { callIdentity } from '../../platform/identity.ts';
import { Button } from '../../ui/button.tsx';
import s from './form.module.css';
import { isGoodPassword, NewPassword } from './new-password.tsx';
import { Problem } from './problem.tsx';

/** Chooses a new password with the token of a link, which works once. */
export function ResetForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const choose = useMutation({
    mutationFn: () => callIdentity('POST', '/reset-password', { token, newPassword: password }),
    onSuccess: onDone,
  });
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        setWasSent(true);
        if (isGoodPassword(password) && !choose.isPending) choose.mutate();
      }}
    >
      <Problem error={choose.error} />
      <NewPassword label={t('access.newPassword')} value={password} onChange={setPassword} wasSent={wasSent} />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={choose.isPending}>
          {t('access.reset.choose')}
        </Button>
      </div>
    </form>
  );
}
