import { createRoute, lazyRouteComponent, redirect, type SearchSchemaInput, stripSearchParams } from '@tanstack/react-router';
import { planQuery } from '../../features/development/development-queries.ts';
import { type GivenMapSearch, readMapSearch, usualMapFilter } from '../../features/pathways/map-search.ts';
import { careerMapQuery, growthQuery } from '../../features/pathways/pathways-queries.ts';
import { shellRoute } from './root-route.tsx';

const map = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/map',
  staticData: { space: 'me', slim: true, crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.map' }] },
  validateSearch: (search: GivenMapSearch & SearchSchemaInput) => readMapSearch({ ...search }),
  search: { middlewares: [stripSearchParams(usualMapFilter)] },
  // on a phone the map opens as its list; decided once, on entering, so that printing never throws anybody off the map
  beforeLoad: ({ search }) => {
    if (matchMedia('screen and (max-width: 760px)').matches) throw redirect({ to: '/me/map/list', search, replace: true });
  },
  loader: ({ context }) => void context.queryClient.prefetchQuery(careerMapQuery),
  component: lazyRouteComponent(() => import('../../pages/me/map-page.tsx'), 'MapPage'),
});

const mapList = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/map/list',
  staticData: { space: 'me', crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.map' }] },
  validateSearch: (search: GivenMapSearch & SearchSchemaInput) => readMapSearch({ ...search }),
  search: { middlewares: [stripSearchParams(usualMapFilter)] },
  loader: ({ context }) => void context.queryClient.prefetchQuery(careerMapQuery),
  component: lazyRouteComponent(() => import('../../pages/me/map-list-page.tsx'), 'MapListPage'),
});

const growth = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me',
  staticData: { space: 'me', crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.growth' }] },
  loader: ({ context }) => void context.queryClient.prefetchQuery(growthQuery),
  component: lazyRouteComponent(() => import('../../pages/me/growth-page.tsx'), 'GrowthPage'),
});

const plan = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/plan',
  staticData: { space: 'me', crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.plan' }] },
  // a role and a step to begin with, where a link from the map or a role's page names them
  validateSearch: ({ target, step }: Record<string, unknown>): { target?: string; step?: string } => ({
    ...(typeof target === 'string' && { target }),
    ...(typeof step === 'string' && { step }),
  }),
  loader: ({ context }) => void context.queryClient.prefetchQuery(planQuery('me')),
  component: lazyRouteComponent(() => import('../../pages/me/plan-page.tsx'), 'PlanPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const meRoutes = [growth, map, mapList, plan] as const;
