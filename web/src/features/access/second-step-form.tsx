import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';
import { Problem } from './problem.tsx';
import { giveSecondStep } from './sign-in-calls.ts';

/** The second step after a right password: a code of the authenticator app, or one of the backup codes. */
export function SecondStepForm({ onSignedIn, onBack }: { readonly onSignedIn: () => void; readonly onBack: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<'app' | 'backup'>('app');
  const [code, setCode] = useState('');
  const give = useMutation({ mutationFn: () => giveSecondStep(kind, code), onSuccess: onSignedIn });
  const change = () => {
    setKind(kind === 'app' ? 'backup' : 'app');
    setCode('');
    give.reset();
  };
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!give.isPending) give.mutate();
      }}
    >
      <Problem error={give.error} />
      <TextField
        key={kind}
        label={t(kind === 'app' ? 'access.second.code' : 'access.second.backupCode')}
        help={t(kind === 'app' ? 'access.second.codeHelp' : 'access.second.backupCodeHelp')}
        autoComplete="one-time-code"
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        value={code}
        onChange={setCode}
        isRequired
        autoFocus
      />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={give.isPending}>
          {t('access.continue')}
        </Button>
        <Button look="ghost" onPress={change}>
          {t(kind === 'app' ? 'access.second.useBackup' : 'access.second.useApp')}
        </Button>
        <Button look="ghost" onPress={onBack}>
          {t('access.second.back')}
        </Button>
      </div>
    </form>
  );
}
