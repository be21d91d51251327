import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ForgottenForm } from '../../features/access/forgotten-form.tsx';
import { ResetForm } from '../../features/access/reset-form.tsx';
import { useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { EntryFrame } from './entry-frame.tsx';

/** A new password: by mail a link, and behind the link the choice. The token stands after `#`, where no server log sees it. */
export function ResetPasswordPage() {
  const t = useT();
  const [token] = useState(() => location.hash.slice(1));
  const [isDone, setIsDone] = useState(false);
  const back = (
    <Link to="/sign-in" className={linkClass('text')}>
      {t('access.backToSignIn')}
    </Link>
  );
  if (isDone) {
    return (
      <EntryFrame title={t('access.reset.done')} lead={t('access.reset.doneLead')}>
        <Link to="/sign-in" className={buttonClass({ look: 'primary' })}>
          {t('access.signIn')}
        </Link>
      </EntryFrame>
    );
  }
  if (token === '') {
    return (
      <EntryFrame title={t('access.forgotten.title')} lead={t('access.forgotten.lead')} foot={back}>
        <ForgottenForm />
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('access.reset.title')} lead={t('access.reset.lead')} foot={back}>
      <ResetForm token={token} onDone={() => setIsDone(true)} />
    </EntryFrame>
  );
}
