import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';
import { PasswordField } from './password-field.tsx';
import { Problem } from './problem.tsx';
import { canUsePasskeys, signInWithPasskey, signInWithPassword } from './sign-in-calls.ts';

interface Props {
  readonly onSignedIn: () => void;
  readonly onSecondStep: () => void;
  /** The link to a new password. */
  readonly forgotten: ReactNode;
}

/** Signing in: by a passkey of this device, or by address and password. */
export function SignInForm({ onSignedIn, onSecondStep, forgotten }: Props) {
  const t = useT();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const byPassword = useMutation({
    mutationFn: () => signInWithPassword(email, password),
    onSuccess: (next) => (next === 'second_step' ? onSecondStep() : onSignedIn()),
  });
  const byPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess: (done) => done && onSignedIn() });
  const isBusy = byPassword.isPending || byPasskey.isPending;
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) byPassword.mutate();
      }}
    >
      <Problem error={byPassword.error ?? byPasskey.error} />
      <TextField
        label={t('access.email')}
        type="email"
        autoComplete="username webauthn"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
      />
      <PasswordField label={t('access.password')} value={password} onChange={setPassword} use="current-password" />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={byPassword.isPending}>
          {t('access.signIn')}
        </Button>
        {forgotten}
      </div>
      {canUsePasskeys() && (
        <>
          <span className={s.or}>{t('access.or')}</span>
          <Button block isPending={byPasskey.isPending} onPress={() => byPasskey.mutate()}>
            <KeyRound className="ic" aria-hidden />
            {t('access.passkey.use')}
          </Button>
        </>
      )}
    </form>
  );
}
