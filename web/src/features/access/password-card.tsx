import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { callIdentity } from '../../platform/identity.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { useRefreshAccount } from './account-queries.ts';
import s from './form.module.css';
import { isGoodPassword, NewPassword } from './new-password.tsx';
import { PasswordField } from './password-field.tsx';
import { Problem } from './problem.tsx';

/** Changes the password; every other browser is signed out. */
export function PasswordCard({
  email,
  name,
  hasPassword,
}: {
  readonly email: string;
  readonly name: string;
  readonly hasPassword: boolean;
}) {
  const t = useT();
  const refresh = useRefreshAccount();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const about = [email.split('@')[0] ?? '', name];
  const change = useMutation({
    mutationFn: () => callIdentity('POST', '/change-password', { currentPassword: current, newPassword: next }),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      setWasSent(false);
      showToast({ text: t('access.password.changed') });
      await refresh();
    },
  });
  return (
    <Card title={t('access.password')}>
      {hasPassword ? (
        <form
          className={s.form}
          onSubmit={(event) => {
            event.preventDefault();
            setWasSent(true);
            if (isGoodPassword(next, about) && !change.isPending) change.mutate();
          }}
        >
          <Problem error={change.error} />
          <input type="text" hidden autoComplete="username" value={email} readOnly />
          <PasswordField label={t('access.password.current')} value={current} onChange={setCurrent} use="current-password" />
          <NewPassword label={t('access.newPassword')} value={next} onChange={setNext} about={about} wasSent={wasSent} />
          <div className={s.actions}>
            <Button type="submit" isPending={change.isPending}>
              {t('access.password.change')}
            </Button>
          </div>
        </form>
      ) : (
        <p>{t('access.password.none')}</p>
      )}
    </Card>
  );
}
