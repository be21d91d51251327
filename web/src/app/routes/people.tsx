import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { personQuery } from '../../features/people/team-queries.ts';
import { shellRoute } from './root-route.tsx';

const person = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/$handle',
  staticData: { crumbs: [{ text: 'app.nav.people' }, { text: 'app.nav.person' }] },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(personQuery(params.handle)),
  component: lazyRouteComponent(() => import('../../pages/people/person-page.tsx'), 'PersonPage'),
});

const plan = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/$handle/plan',
  staticData: { crumbs: [{ text: 'app.nav.people' }, { text: 'app.nav.personPlan' }] },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(personQuery(params.handle)),
  component: lazyRouteComponent(() => import('../../pages/people/person-plan-page.tsx'), 'PersonPlanPage'),
});

/** Colleagues, each by their handle. */
export const peopleRoutes = [person, plan] as const;
