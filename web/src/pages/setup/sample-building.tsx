import { useEffect } from 'react';
import type { PlainKey } from '../../platform/format-message.ts';
import { useT } from '../../platform/i18n.tsx';
import { useRefreshSession } from '../../platform/session.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page } from '../../ui/page.tsx';
import type { SampleProgress } from './setup-queries.ts';

const steps: Readonly<Record<string, PlainKey>> = {
  frameworks: 'setup.sample.frameworks',
  people: 'setup.sample.people',
  actions: 'setup.sample.actions',
  assessments: 'setup.sample.assessments',
  plans: 'setup.sample.plans',
};
const failures: Readonly<Record<string, PlainKey>> = {
  public_host: 'setup.sample.publicHost',
  not_empty: 'setup.sample.notEmpty',
};

/** How far the sample company is; when it is there, the page shows its people. */
export function SampleBuilding({ progress }: { readonly progress: SampleProgress }) {
  const t = useT();
  const refresh = useRefreshSession();
  const isReady = progress.state === 'ready';
  useEffect(() => {
    if (isReady) void refresh();
  }, [isReady, refresh]);
  if (progress.state === 'failed') {
    return (
      <JobProgress title={t('setup.sample.failed')} state="failed" done={progress.done} of={progress.total}>
        {t(failures[progress.failure ?? ''] ?? 'setup.sample.broken')}
      </JobProgress>
    );
  }
  const step = steps[progress.step];
  return (
    <Page width="form">
      <JobProgress
        title={t('setup.sample.building')}
        state={isReady ? 'done' : 'running'}
        {...(step !== undefined && { step: t(step) })}
        done={progress.done}
        of={progress.total}
      />
    </Page>
  );
}
