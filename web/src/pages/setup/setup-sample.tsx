import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SamplePeople } from '../../features/access/sample-people.tsx';
import { api } from '../../platform/api.ts';
import { isRefused } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import s from './setup.module.css';

/** The sample company is here: through whose eyes to look, and the way out to an organisation of one's own. */
export function SetupSample() {
  const t = useT();
  const { person } = useSession();
  const [isAsked, setAsked] = useState(false);
  const end = useMutation({
    mutationFn: () => api.access.endSample({}),
    // a full load: nothing of the sample stays in memory
    onSuccess: () => location.assign('/setup'),
    onSettled: () => setAsked(false),
  });
  return (
    <Page width="reading">
      <PageHead title={t('setup.sample.ready')} lead={t('setup.sample.readyLead')} />
      <Stack>
        <Card title={t('setup.sample.whose')}>
          <SamplePeople currentId={person?.id} />
        </Card>
        <Card title={t('setup.sample.over')}>
          <Stack>
            <p>{t('setup.sample.overWhat')}</p>
            {end.error !== null && (
              <p role="alert" className={s.fault}>
                {t(isRefused(end.error, 'only_on_this_machine') ? 'setup.sample.overElsewhere' : 'setup.failed')}
              </p>
            )}
            <div>
              <Button onPress={() => setAsked(true)}>{t('setup.sample.overDo')}</Button>
            </div>
          </Stack>
        </Card>
      </Stack>
      <ConfirmDialog
        title={t('setup.sample.overAsk')}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        confirm={t('setup.sample.overYes')}
        onConfirm={() => end.mutate()}
        danger
      >
        {t('setup.sample.overGone')}
      </ConfirmDialog>
    </Page>
  );
}
