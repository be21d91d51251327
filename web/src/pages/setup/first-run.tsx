import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { isRefused } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SampleBuilding } from './sample-building.tsx';
import s from './setup.module.css';
import { sampleProgressQuery } from './setup-queries.ts';

/** Nobody has set up anything: explore the sample company, or set up an organisation. */
export function FirstRun() {
  const t = useT();
  const progress = useQuery(sampleProgressQuery);
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const ask = useMutation({
    mutationFn: () => api.access.askForSample({ body: code === '' ? {} : { code } }),
    onSuccess: (state) => queries.setQueryData(sampleProgressQuery.queryKey, state),
  });
  const needsCode = ask.error !== null && isRefused(ask.error, 'first_run_code_wrong');
  const state = progress.data?.state ?? 'none';
  if (state === 'building' || state === 'ready') return <SampleBuilding />;
  return (
    <Page>
      <PageHead title={t('setup.first.title')} lead={t('setup.first.lead')} />
      <div className={s.choices}>
        <Card title={t('setup.first.sample')}>
          <Stack>
            <p>{t('setup.first.sampleWhat')}</p>
            {state === 'failed' && <SampleBuilding />}
            {ask.error !== null && !needsCode && (
              <p role="alert" className={s.fault}>
                {t('setup.failed')}
              </p>
            )}
            {needsCode && (
              <TextField
                label={t('setup.code')}
                help={t('setup.codeHelp')}
                value={code}
                onChange={setCode}
                fault={code === '' ? undefined : t('setup.codeWrong')}
                autoComplete="one-time-code"
              />
            )}
            <div>
              <Button look="primary" onPress={() => ask.mutate()} isPending={ask.isPending}>
                {t(state === 'failed' ? 'setup.first.again' : 'setup.first.explore')}
              </Button>
            </div>
          </Stack>
        </Card>
        <Card title={t('setup.first.own')}>
          <Stack>
            <p>{t('setup.first.ownWhat')}</p>
            <div>
              <Link to="/setup" search={{ step: 'you' }} className={buttonClass()}>
                {t('setup.first.setUp')}
              </Link>
            </div>
          </Stack>
        </Card>
      </div>
    </Page>
  );
}
