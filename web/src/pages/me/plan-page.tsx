import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Printer, Share2 } from 'lucide-react';
import { useState } from 'react';
import { AddStepCard } from '../../features/development/add-step-card.tsx';
import { type DevelopmentPlan, planQuery } from '../../features/development/development-queries.ts';
import { FinishPlan } from '../../features/development/finish-plan.tsx';
import { LooseActions } from '../../features/development/loose-actions.tsx';
import { type BuildableStep, PlanBuilder } from '../../features/development/plan-builder.tsx';
import { CheckInCard, CommentBox, PlanThread } from '../../features/development/plan-side.tsx';
import { StepCard } from '../../features/development/step-card.tsx';
import { type PlanChanges, usePlan } from '../../features/development/use-plan.ts';
import { type GapAnalysis, type Growth, gapQuery, growthQuery } from '../../features/pathways/pathways-queries.ts';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, PageHead, Stack } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';
import { WhoCanSee } from '../../ui/who-can-see.tsx';
import s from './plan-page.module.css';

const route = getRouteApi('/shell/me/plan');

/** S10: a short plan that people keep. */
export function PlanPage() {
  const t = useT();
  const plan = useQuery(planQuery('me'));
  const changes = usePlan();
  return (
    <Page>
      <Loaded query={plan} failed={t('development.failed')}>
        {(data) => (data.plan === null ? <NoPlan changes={changes} /> : <PlanView plan={data.plan} changes={changes} />)}
      </Loaded>
    </Page>
  );
}

const MOST_STEPS = 3;

function NoPlan({ changes }: { readonly changes: PlanChanges }) {
  const t = useT();
  const growth = useQuery(growthQuery);
  return (
    <Stack>
      <PageHead title={t('development.title')} lead={t('development.lead')} />
      <Loaded query={growth} failed={t('development.failed')}>
        {(data) => <Builders growth={data} changes={changes} />}
      </Loaded>
    </Stack>
  );
}

function Builders({ growth, changes }: { readonly growth: Growth; readonly changes: PlanChanges }) {
  const t = useT();
  const { target } = route.useSearch();
  const [grow, setGrow] = useState(false);
  if (target !== undefined && target !== growth.target?.id) return <BuilderTowards roleId={target} changes={changes} />;
  if (grow && growth.toOwnRole !== null) {
    return <Builder title={t('development.build.here')} targetProfileId={null} rows={growth.toOwnRole.rows} changes={changes} />;
  }
  if (growth.target === null || growth.toTarget === null) {
    return (
      <EmptyState
        title={t('development.noTarget')}
        why={t('development.noTargetWhy')}
        action={
          <Link to="/me/map" className={buttonClass({ look: 'primary' })}>
            {t('development.pickTarget')}
          </Link>
        }
        more={growth.toOwnRole !== null && <Button onPress={() => setGrow(true)}>{t('development.growHere')}</Button>}
      />
    );
  }
  return <BuilderFor role={growth.target} rows={growth.toTarget.rows} changes={changes} />;
}

/** A plan towards a role that was looked at, without making it the target. */
function BuilderTowards({ roleId, changes }: { readonly roleId: string; readonly changes: PlanChanges }) {
  const t = useT();
  const gap = useQuery(gapQuery('me', roleId));
  return (
    <Loaded query={gap} failed={t('development.failed')}>
      {({ role, rows }) => <BuilderFor role={role} rows={rows} changes={changes} />}
    </Loaded>
  );
}

function BuilderFor(props: {
  readonly role: { readonly id: string; readonly title: string };
  readonly rows: readonly GapRow[];
  readonly changes: PlanChanges;
}) {
  const t = useT();
  const title = t('development.build.title', { count: props.rows.filter(isOpen).length, role: props.role.title });
  return <Builder title={title} targetProfileId={props.role.id} rows={props.rows} changes={props.changes} />;
}

type GapRow = GapAnalysis['rows'][number];
const isOpen = (row: GapRow): boolean => row.state === 'step' || row.state === 'not_assessed';
const stepOf = (row: GapRow): BuildableStep => ({ competencyId: row.competencyId, name: row.competency.name, words: row.wording });

interface BuilderProps {
  readonly title: string;
  readonly targetProfileId: string | null;
  readonly rows: readonly GapRow[];
  readonly changes: PlanChanges;
}

function Builder({ title, targetProfileId, rows, changes }: BuilderProps) {
  const { step } = route.useSearch();
  const open = rows.filter(isOpen);
  const offered = open.length > 0 ? open : rows;
  const steps = offered.map(stepOf);
  const named = steps.some((one) => one.competencyId === step) && step !== undefined ? [step] : undefined;
  const wanted = named ?? steps.slice(0, MOST_STEPS).map((one) => one.competencyId);
  return <PlanBuilder title={title} targetProfileId={targetProfileId} steps={steps} wanted={wanted} start={changes.start} />;
}

function PlanView({ plan, changes }: { readonly plan: DevelopmentPlan; readonly changes: PlanChanges }) {
  const t = useT();
  return (
    <Stack>
      <PageHead
        eyebrow={t(`development.activity.${plan.activity}`)}
        title={plan.target === null ? t('development.planHere') : t('development.planTo', { role: plan.target.title })}
        lead={<Lead plan={plan} />}
        actions={<PlanActions plan={plan} changes={changes} />}
      />
      <SharedLine plan={plan} />
      <ChosenStep plan={plan} changes={changes} />
      <Columns
        main={
          <>
            {plan.goals.map((goal) => (
              <StepCard key={goal.id} plan={plan} goal={goal} changes={changes} />
            ))}
            <LooseActions plan={plan} changes={changes} />
          </>
        }
        aside={
          <>
            {plan.can.checkIn && <CheckInCard plan={plan} changes={changes} />}
            <PlanThread plan={plan} />
            {plan.sharedWith !== null && plan.can.comment && <CommentBox plan={plan} changes={changes} />}
          </>
        }
      />
    </Stack>
  );
}

/** A step that a link from the map or a role's page names, and that is not in the plan yet. */
function ChosenStep({ plan, changes }: { readonly plan: DevelopmentPlan; readonly changes: PlanChanges }) {
  const { step, target } = route.useSearch();
  const go = route.useNavigate();
  const wanted = step !== undefined && target !== undefined && plan.can.edit && !plan.goals.some((goal) => goal.competencyId === step);
  const gap = useQuery({ ...gapQuery('me', target ?? ''), enabled: wanted });
  const row = gap.data?.rows.find((one) => one.competencyId === step);
  if (!wanted || row === undefined) return null;
  return <AddStepCard plan={plan} step={stepOf(row)} changes={changes} onDone={() => void go({ search: {}, replace: true })} />;
}

function Lead({ plan }: { readonly plan: DevelopmentPlan }) {
  const t = useT();
  const format = useFormat();
  const version = plan.versionNumber === null ? '' : t('development.version', { number: plan.versionNumber });
  const next = plan.nextCheckInOn === null ? '' : t('development.nextCheckIn', { date: format.date(plan.nextCheckInOn, 'day') });
  return [next, version].filter((words) => words !== '').join(' · ');
}

function PlanActions({ plan, changes }: { readonly plan: DevelopmentPlan; readonly changes: PlanChanges }) {
  const t = useT();
  const [finishing, setFinishing] = useState(false);
  const { person } = useSession();
  const manager = person?.managerName == null ? undefined : firstName(person.managerName);
  const shared = plan.sharedAt !== null;
  return (
    <div className={s.bar}>
      <Button onPress={() => print()}>
        <Printer className="ic ic-s" aria-hidden />
        {t('development.print')}
      </Button>
      <Button onPress={() => changes.changePlan.mutate({ plan, paused: plan.state !== 'paused' })}>
        {plan.state === 'paused' ? t('development.resume') : t('development.pause')}
      </Button>
      <Button onPress={() => setFinishing(true)}>{t('development.finish.open')}</Button>
      {shared ? (
        <Button onPress={() => changes.share.mutate({ plan, shared: false })}>{t('development.unshare')}</Button>
      ) : (
        <Button look="primary" isPending={changes.share.isPending} onPress={() => changes.share.mutate({ plan, shared: true })}>
          <Share2 className="ic ic-s" aria-hidden />
          {manager === undefined ? t('development.shareManager') : t('development.share', { name: manager })}
        </Button>
      )}
      <FinishPlan plan={plan} changes={changes} isOpen={finishing} onClose={() => setFinishing(false)} />
    </div>
  );
}

function SharedLine({ plan }: { readonly plan: DevelopmentPlan }) {
  const t = useT();
  const name = plan.sharedWith === null ? undefined : firstName(plan.sharedWith.displayName);
  return (
    <PrivacyLine
      kind={name === undefined ? 'onlyYou' : 'few'}
      text={name === undefined ? t('development.private') : t('development.sharedWith', { name })}
    >
      <WhoCanSee
        caption={t('development.who.caption')}
        stages={[t('development.who.draft'), t('development.who.shared')]}
        viewers={[
          { id: 'you', who: t('development.who.you'), sees: [true, true] },
          { id: 'manager', who: t('development.who.manager'), sees: [false, true] },
          { id: 'others', who: t('development.who.others'), sees: [false, false] },
        ]}
      />
    </PrivacyLine>
  );
}
