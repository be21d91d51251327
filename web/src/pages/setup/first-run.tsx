import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { isRefused } from '../../platform/careful-fetch.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SampleBuilding } from './sample-building.tsx';
import s from './setup.module.css';
import { type SampleProgress, sampleProgressQuery } from './setup-queries.ts';

/** Nobody has set up anything: explore the sample company, or set up an organisation. */
export function FirstRun() {
  const t = useT();
  const progress = useQuery(sampleProgressQuery);
  if (progress.data?.state === 'building' || progress.data?.state === 'ready') return <SampleBuilding progress={progress.data} />;
  return (
    <Page>
      <PageHead title={t('setup.first.title')} lead={t('setup.first.lead')} />
      <div className={s.choices}>
        <Card title={t('setup.first.sample')}>
          <Loaded query={progress} failed={t('setup.sample.unknown')}>
            {(data) => <ExploreSample progress={data} />}
          </Loaded>
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

function ExploreSample({ progress }: { readonly progress: SampleProgress }) {
  const t = useT();
  const queries = useQueryClient();
  const hasFailed = progress.state === 'failed';
  const [code, setCode] = useState('');
  const ask = useMutation({
    mutationFn: () => api.access.askForSample({ body: code === '' ? {} : { code } }),
    onSuccess: (state) => queries.setQueryData(sampleProgressQuery.queryKey, state),
  });
  const needsCode = ask.error !== null && isRefused(ask.error, 'first_run_code_wrong');
  return (
    <Stack>
      <p>{t('setup.first.sampleWhat')}</p>
      {hasFailed && <SampleBuilding progress={progress} />}
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
          {t(hasFailed ? 'setup.first.again' : 'setup.first.explore')}
        </Button>
      </div>
    </Stack>
  );
}
