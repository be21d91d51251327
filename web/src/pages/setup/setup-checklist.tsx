import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { AccessHints } from '../../features/access/access-hints.tsx';
import type { PlainKey } from '../../platform/format-message.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead } from '../../ui/page.tsx';
import { MapPreview } from './map-preview.tsx';
import { OrganisationStep } from './organisation-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { PublishStep } from './publish-step.tsx';
import s from './setup.module.css';
import { checklistQuery, type SetupStepId } from './setup-queries.ts';
import { StepList } from './step-list.tsx';
import { TemplatesStep } from './templates-step.tsx';
import { TitlesStep } from './titles-step.tsx';
import { YouStep } from './you-step.tsx';

const order: readonly SetupStepId[] = ['you', 'organisation', 'framework', 'people', 'titles', 'publish'];
const writes: Readonly<Record<SetupStepId, PlainKey>> = {
  you: 'setup.you.writes',
  organisation: 'setup.organisation.writes',
  framework: 'setup.framework.writes',
  people: 'setup.people.writes',
  titles: 'setup.titles.writes',
  publish: 'setup.publish.writes',
};

interface Props {
  readonly step: SetupStepId | undefined;
}

/** The six steps: where one is comes from what is there, so that it can be left and taken up again at any time. */
export function SetupChecklist({ step }: Props) {
  const { account, mode, can } = useSession();
  if (mode === 'live' && account === null) return <Navigate to="/sign-in" search={{ next: '/setup' }} replace />;
  if (mode === 'live' && !can.changeOrganisation) return <Navigate to="/" replace />;
  return account === null ? <Steps done={[]} now="you" /> : <KnownSteps step={step} />;
}

function KnownSteps({ step }: Props) {
  const t = useT();
  const checklist = useQuery(checklistQuery);
  return (
    <Loaded query={checklist} failed={t('setup.unavailable')}>
      {({ done }) => <Steps done={done} now={step ?? order.find((one) => !done.includes(one)) ?? 'publish'} />}
    </Loaded>
  );
}

function Steps({ done, now }: { readonly done: readonly SetupStepId[]; readonly now: SetupStepId }) {
  const t = useT();
  const navigate = useNavigate();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const go = (step: SetupStepId) => void navigate({ to: '/setup', search: { step } });
  const next = () => go(order[order.indexOf(now) + 1] ?? 'publish');
  const bodies: Readonly<Record<SetupStepId, ReactNode>> = {
    you: <YouStep onDone={next} />,
    organisation: <OrganisationStep onDone={next} />,
    framework: <TemplatesStep picked={picked} onPick={setPicked} onDone={next} />,
    people: <PeopleStep onDone={next} />,
    titles: <TitlesStep onDone={next} />,
    publish: <PublishStep />,
  };
  return (
    <Page>
      <PageHead title={t('setup.checklist.title')} lead={t('setup.checklist.lead', { done: done.length, of: order.length })} />
      <div className={s.checklist}>
        <StepList steps={order} done={done} now={now} onGo={go} />
        <div className={s.step}>
          <Card title={t(`setup.${now}.title`)}>
            <p className="t-s t-3">{t(writes[now])}</p>
            <div className={s.body}>{bodies[now]}</div>
          </Card>
          <AccessHints away />
        </div>
        <MapPreview picked={picked} />
      </div>
    </Page>
  );
}
