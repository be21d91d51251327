import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { roundsQuery } from '../../features/assessments/assessments-queries.ts';
import { teamPlansQuery } from '../../features/development/development-queries.ts';
import { myReportsQuery } from '../../features/people/team-queries.ts';
import { shellRoute } from './root-route.tsx';

const team = createRoute({
  getParentRoute: () => shellRoute,
  path: '/team',
  staticData: { space: 'team', crumbs: [{ text: 'app.space.team' }, { text: 'app.nav.team' }] },
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(myReportsQuery);
    void context.queryClient.prefetchQuery(roundsQuery('assessor'));
    void context.queryClient.prefetchQuery(teamPlansQuery);
  },
  component: lazyRouteComponent(() => import('../../pages/team/team-page.tsx'), 'TeamPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const teamRoutes = [team] as const;
