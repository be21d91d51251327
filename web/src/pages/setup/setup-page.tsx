import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Mark } from '../../app/mark.tsx';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { FirstRun } from './first-run.tsx';
import s from './setup.module.css';
import { SetupChecklist } from './setup-checklist.tsx';
import { SetupSample } from './setup-sample.tsx';

const route = getRouteApi('/bare/setup');

/** S29: the first-run page, the sample company, and the checklist of an organisation of one's own. */
export function SetupPage() {
  const t = useT();
  const { mode } = useSession();
  const { step } = route.useSearch();
  useEffect(() => {
    document.title = t('app.titled', { page: t('setup.title') });
  }, [t]);
  return (
    <div className={s.frame}>
      <header className={s.top}>
        <Mark className={s.mark} />
        <b>Waymark</b>
        <span className="t-s t-3">{t('setup.title')}</span>
      </header>
      <main id="main" tabIndex={-1}>
        {mode === 'sample' ? <SetupSample /> : mode === 'empty' && step === undefined ? <FirstRun /> : <SetupChecklist step={step} />}
      </main>
    </div>
  );
}
