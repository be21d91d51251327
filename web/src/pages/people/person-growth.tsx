import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ActionLine } from '../../features/development/action-line.tsx';
import { type DevelopmentPlan, planQuery } from '../../features/development/development-queries.ts';
import type { PersonPage } from '../../features/people/team-queries.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import s from './person-page.module.css';

/** The plan that a report shared with the reader; one that is not shared reads like none. */
export function PersonGrowth({ person }: { readonly person: PersonPage }) {
  const t = useT();
  const plan = useQuery(planQuery(person.id));
  const name = person.displayName.split(' ')[0] ?? person.displayName;
  const none = (
    <Card title={t('app.nav.personPlan')}>
      <EmptyState inline title={t('people.planNone', { name })} why={t('people.planNoneWhy')} />
    </Card>
  );
  return (
    <Loaded query={plan} failed={t('people.planFailed')} denied={none}>
      {(data) => (data.plan === null ? none : <Plan plan={data.plan} handle={person.handle} />)}
    </Loaded>
  );
}

function Plan({ plan, handle }: { readonly plan: DevelopmentPlan; readonly handle: string }) {
  const t = useT();
  const format = useFormat();
  const actions = plan.actions.filter((action) => action.state !== 'dropped');
  const towards = plan.target === null ? t('people.planHere') : t('people.planTowards', { role: plan.target.title });
  const next = plan.nextCheckInOn === null ? '' : ` ${t('people.planNext', { date: format.date(plan.nextCheckInOn, 'day') })}`;
  return (
    <Card
      title={t('app.nav.personPlan')}
      note={`${towards}${next}`}
      aside={
        <Link to="/people/$handle/plan" params={{ handle }} className={buttonClass({ look: 'soft', size: 'sm' })}>
          {t('development.of.open')}
        </Link>
      }
    >
      {actions.length === 0 ? (
        <EmptyState inline title={t('growth.planEmpty')} />
      ) : (
        <div className={s.list}>
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </div>
      )}
    </Card>
  );
}
