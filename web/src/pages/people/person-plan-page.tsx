import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { usePageName } from '../../app/page-name.ts';
import { type DevelopmentPlan, planQuery } from '../../features/development/development-queries.ts';
import { LooseActions } from '../../features/development/loose-actions.tsx';
import { CommentBox, PlanThread } from '../../features/development/plan-side.tsx';
import { StepCard } from '../../features/development/step-card.tsx';
import { usePlan } from '../../features/development/use-plan.ts';
import { type PersonPage, personQuery } from '../../features/people/team-queries.ts';
import { firstName } from '../../platform/first-name.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, PageHead, Stack } from '../../ui/page.tsx';
import { PrivacyLine } from '../../ui/privacy-line.tsx';

const route = getRouteApi('/shell/people/$handle/plan');

/** S10 from the other side: a plan that somebody shared with the reader, to talk about. */
export function PersonPlanPage() {
  const t = useT();
  const { handle } = route.useParams();
  const person = useQuery(personQuery(handle));
  usePageName(person.data === undefined ? undefined : t('development.of.title', { name: person.data.displayName }));
  return (
    <Page>
      <Loaded query={person} failed={t('development.of.failed')}>
        {(data) => <SharedPlan person={data} />}
      </Loaded>
    </Page>
  );
}

function SharedPlan({ person }: { readonly person: PersonPage }) {
  const t = useT();
  const plan = useQuery(planQuery(person.id));
  const none = <NotShared person={person} />;
  return (
    <Loaded query={plan} failed={t('development.of.failed')} denied={none}>
      {(data) => (data.plan === null ? none : <PlanToRead plan={data.plan} person={person} />)}
    </Loaded>
  );
}

/** A plan that is not shared and no plan at all read the same. */
function NotShared({ person }: { readonly person: PersonPage }) {
  const t = useT();
  return (
    <EmptyState
      title={<h1>{t('development.of.none', { name: person.displayName })}</h1>}
      why={t('development.of.noneWhy')}
      action={
        <Link to="/people/$handle" params={{ handle: person.handle }} className={buttonClass()}>
          {t('development.of.back', { name: person.displayName })}
        </Link>
      }
    />
  );
}

function PlanToRead({ plan, person }: { readonly plan: DevelopmentPlan; readonly person: PersonPage }) {
  const t = useT();
  const format = useFormat();
  const changes = usePlan();
  const name = person.displayName;
  const next = plan.nextCheckInOn === null ? '' : t('development.nextCheckIn', { date: format.date(plan.nextCheckInOn, 'day') });
  return (
    <Stack>
      <PageHead
        eyebrow={t(`development.activity.${plan.activity}`)}
        title={plan.target === null ? t('development.of.title', { name }) : t('development.of.titleTo', { name, role: plan.target.title })}
        lead={next}
      />
      <PrivacyLine kind="few" text={t('development.of.privacy', { name: firstName(name) })} />
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
            <PlanThread plan={plan} />
            {plan.can.comment && <CommentBox plan={plan} changes={changes} />}
          </>
        }
      />
    </Stack>
  );
}
