import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { TextField } from '../../ui/text-field.tsx';
import s from './form.module.css';
import { Problem } from './problem.tsx';
import { giveSecondStep } from './sign-in-calls.ts';

/** What the server gives to enrol an authenticator app. */
export interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Enrols an authenticator app: scan the code or type the key, then prove it with a first code. */
export function EnrolSecondStep(props: { readonly enrolment: Enrolment; readonly onDone: () => void; readonly onCancel: () => void }) {
  const t = useT();
  const [code, setCode] = useState('');
  const { totpURI } = props.enrolment;
  const key = new URL(totpURI).searchParams.get('secret') ?? '';
  const prove = useMutation({ mutationFn: () => giveSecondStep('app', code), onSuccess: props.onDone });
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!prove.isPending) prove.mutate();
      }}
    >
      <p>{t('access.second.scan')}</p>
      <div className={s.side}>
        <QrCode text={totpURI} label={t('access.second.qr')} />
        <div className={s.form}>
          <p className={s.quiet}>{t('access.second.orKey')}</p>
          <code className={s.secret}>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </div>
      </div>
      <Problem error={prove.error} />
      <TextField
        label={t('access.second.code')}
        help={t('access.second.firstCodeHelp')}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={setCode}
        isRequired
      />
      <div className={s.actions}>
        <Button look="primary" type="submit" isPending={prove.isPending}>
          {t('access.second.switchOn')}
        </Button>
        <Button onPress={props.onCancel}>{t('ui.cancel')}</Button>
      </div>
    </form>
  );
}
