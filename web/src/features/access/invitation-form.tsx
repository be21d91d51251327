import { queryOptions, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';
import { isGoodPassword, NewPassword } from './new-password.tsx';
import { Problem } from './problem.tsx';

/** What an invitation is for, by the token of its link. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => api.access.findInvitation({ body: { token } }),
    retry: false,
    staleTime: Infinity,
  });

/** Accepts an invitation: a name, a password, and one is in. */
export function InvitationForm(props: {
  readonly token: string;
  readonly email: string;
  readonly shortest: number;
  readonly onIn: () => void;
}) {
  const t = useT();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const about = [props.email.split('@')[0] ?? '', name];
  const accept = useMutation({
    mutationFn: () => api.access.acceptInvitation({ body: { token: props.token, name, password } }),
    onSuccess: props.onIn,
  });
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        setWasSent(true);
        if (isGoodPassword(password, about) && !accept.isPending) accept.mutate();
      }}
    >
      <Problem error={accept.error} />
      <TextField label={t('access.email')} value={props.email} isReadOnly autoComplete="username" />
      <TextField label={t('access.yourName')} autoComplete="name" value={name} onChange={setName} isRequired maxLength={200} autoFocus />
      <NewPassword
        label={t('access.newPassword')}
        value={password}
        onChange={setPassword}
        shortest={props.shortest}
        about={about}
        wasSent={wasSent}
      />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={accept.isPending}>
          {t('access.invitation.accept')}
        </Button>
      </div>
    </form>
  );
}
