import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { whoseTurn } from '@waymark/domain/assessments/whose-turn.ts';
import { ArrowRight, Compass, ListChecks } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useMemo, useRef } from 'react';
import { roundsQuery } from '../../features/assessments/assessments-queries.ts';
import { ActionLine } from '../../features/development/action-line.tsx';
import { type DevelopmentPlan, planQuery } from '../../features/development/development-queries.ts';
import { agreedDay } from '../../features/pathways/agreed-day.ts';
import { GrowthStrip } from '../../features/pathways/growth-strip.tsx';
import { LevelsTable } from '../../features/pathways/levels-table.tsx';
import { type Growth, growthQuery } from '../../features/pathways/pathways-queries.ts';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useScreenKeys } from '../../platform/screen-keys.ts';
import { useSession } from '../../platform/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Hero } from '../../ui/hero.tsx';
import { LevelScaleKey } from '../../ui/level-scale.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, Stack } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import s from './growth-page.module.css';
import { ThisWeek } from './this-week.tsx';

// below the first answer of the page: its text field comes when that is drawn
const EvidenceQuickAdd = lazy(() =>
  import('../../features/assessments/evidence-quick-add.tsx').then((module) => ({ default: module.EvidenceQuickAdd })),
);

/** S01: where am I, where am I heading, what is my next step. */
export function GrowthPage() {
  const t = useT();
  const growth = useQuery(growthQuery);
  const note = useRef<HTMLTextAreaElement>(null);
  const keys = useMemo(() => [{ key: 'n', text: t('growth.keys.note'), run: () => note.current?.focus() }], [t]);
  useScreenKeys(keys);
  return (
    <Page>
      <Stack>
        <Loaded query={growth} failed={t('growth.failed')} skeleton={<CardSkeleton />}>
          {(data) => <GrowthHero growth={data} />}
        </Loaded>
        <Columns
          asideFirst
          main={
            <>
              <Loaded query={growth} failed={t('growth.failed')}>
                {(data) => <Levels growth={data} />}
              </Loaded>
              <PlanCard hasTarget={growth.data?.target != null} />
            </>
          }
          aside={
            <>
              <ThisWeek />
              <Card title={t('growth.well')}>
                <Suspense fallback={<CardSkeleton height={110} />}>
                  <EvidenceQuickAdd label={t('growth.well')} labelHidden inputRef={note} />
                </Suspense>
              </Card>
            </>
          }
        />
      </Stack>
    </Page>
  );
}

function GrowthHero({ growth }: { readonly growth: Growth }) {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const words = useHeroWords(growth);
  const hour = Number(format.time(session.now).slice(0, 2));
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const name = firstName(session.person?.displayName ?? '');
  const action = useMainAction(growth);
  return (
    <Hero
      eyebrow={t('growth.hello', { part, name })}
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {action.main}
          {action.quiet}
        </>
      }
      {...(action.note !== undefined && { note: action.note })}
    >
      <GrowthStrip growth={growth} />
    </Hero>
  );
}

function useHeroWords({ here, jobTitle, target, toTarget, movesOn }: Growth): { title: string; lead: string } {
  const t = useT();
  const format = useFormat();
  if (here === null) return { title: t('growth.noRole'), lead: t('growth.noRoleLead', { title: jobTitle === '' ? 'none' : jobTitle }) };
  if (target === null || toTarget === null) {
    return { title: t('growth.pick'), lead: t('growth.pickLead', { role: here.title, level: here.levelOrder, count: movesOn }) };
  }
  const left = toTarget.rows.filter((row) => row.state === 'step' || row.state === 'not_assessed').map((row) => row.competency.name);
  if (left.length === 0) return { title: t('growth.allShown', { role: target.title }), lead: t('growth.allShownLead') };
  const title =
    toTarget.stepsLeft === 0
      ? t('growth.toAssess', { role: target.title })
      : t('growth.stepsFrom', { count: toTarget.stepsLeft, role: target.title });
  return {
    title,
    lead: t('growth.stepsLead', { shown: toTarget.shown, asked: toTarget.asked, left: format.list(left), count: left.length }),
  };
}

interface MainAction {
  readonly main: ReactNode;
  readonly quiet: ReactNode;
  readonly note: string | undefined;
}

/** The single most useful thing by fixed priority: an assessment that waits, a plan to build, the map. */
function useMainAction({ target }: Growth): MainAction {
  const t = useT();
  const rounds = useQuery(roundsQuery('subject'));
  const plan = useQuery(planQuery('me'));
  const waiting = rounds.data?.find((round) => whoseTurn(round).self === 'view');
  const explore = (look: 'primary' | 'plain') => (
    <Link to="/me/map" className={buttonClass({ look, size: 'lg' })}>
      {look === 'primary' && <Compass className="ic" aria-hidden />}
      {target === null ? t('growth.seeMap') : t('growth.exploreOther')}
    </Link>
  );
  const needsPlan = target !== null && plan.data?.plan === null;
  const build = (look: 'primary' | 'plain') => (
    <Link to="/me/plan" className={buttonClass({ look, size: 'lg' })}>
      <ListChecks className="ic" aria-hidden />
      {t('growth.buildPlan')}
    </Link>
  );
  if (waiting !== undefined) {
    const started = waiting.self.state === 'draft';
    return {
      main: (
        <a href={`/me/assessments/${waiting.id}`} className={buttonClass({ look: 'primary', size: 'lg' })}>
          <ArrowRight className="ic" aria-hidden />
          {started ? t('growth.continueSelf') : t('growth.startSelf')}
        </a>
      ),
      quiet: needsPlan ? build('plain') : explore('plain'),
      note: t('growth.selfNote', { minutes: Math.max(2, Math.round(waiting.competencyCount * 1.4)) }),
    };
  }
  return needsPlan
    ? { main: build('primary'), quiet: explore('plain'), note: undefined }
    : { main: explore('primary'), quiet: null, note: undefined };
}

function Levels({ growth }: { readonly growth: Growth }) {
  const t = useT();
  const format = useFormat();
  const shown = growth.toTarget ?? growth.toOwnRole;
  const role = growth.toTarget === null ? growth.here : growth.target;
  if (shown === null || role === null) return null;
  const agreedOn = agreedDay(shown.rows);
  const held = agreedOn === undefined ? t('growth.youPlain') : t('growth.youAgreed', { date: format.date(agreedOn, 'day') });
  return (
    <Card title={t('growth.youAnd', { role: role.title })} aside={<LevelScaleKey held={held} asked={t('growth.asks')} />}>
      {shown.rows.length === 0 ? (
        <EmptyState inline title={t('growth.nothingAsked')} />
      ) : (
        <LevelsTable rows={shown.rows} caption={t('growth.youAnd', { role: role.title })} />
      )}
    </Card>
  );
}

const MOST_ACTIONS = 4;

function PlanCard({ hasTarget }: { readonly hasTarget: boolean }) {
  const t = useT();
  const query = useQuery(planQuery('me'));
  return (
    <Loaded query={query} failed={t('growth.planFailed')}>
      {({ plan }) => (plan === null ? <NoPlan hasTarget={hasTarget} /> : <Plan plan={plan} />)}
    </Loaded>
  );
}

function NoPlan({ hasTarget }: { readonly hasTarget: boolean }) {
  const t = useT();
  return (
    <Card title={t('growth.plan')}>
      <EmptyState
        inline
        title={hasTarget ? t('growth.planReady') : t('growth.planNone')}
        action={
          <Link to="/me/plan" className={buttonClass({ look: 'soft' })}>
            {hasTarget ? t('growth.buildPlan') : t('growth.openPlan')}
          </Link>
        }
      />
    </Card>
  );
}

function Plan({ plan }: { readonly plan: DevelopmentPlan }) {
  const t = useT();
  const live = plan.actions.filter((action) => action.state !== 'dropped');
  const underWay = live.filter((action) => action.state === 'under_way').length;
  const done = live.filter((action) => action.state === 'done').length;
  const name = plan.sharedWith === null ? undefined : firstName(plan.sharedWith.displayName);
  const shared = name === undefined ? t('growth.planPrivate') : t('growth.planShared', { name });
  return (
    <Card
      title={t('growth.plan')}
      note={`${t('growth.planNote', { underWay, done, count: live.length })} ${shared}`}
      aside={
        <Link to="/me/plan" className={linkClass('strong')}>
          {t('growth.openPlan')}
        </Link>
      }
    >
      <div className={s.actions}>
        {live.slice(0, MOST_ACTIONS).map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
        {live.length === 0 && <EmptyState inline title={t('growth.planEmpty')} />}
      </div>
    </Card>
  );
}
