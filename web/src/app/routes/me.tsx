import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readMapSearch } from '../../features/pathways/map-search.ts';
import { careerMapQuery } from '../../features/pathways/pathways-queries.ts';
import { shellRoute } from './root-route.tsx';

const map = createRoute({
  getParentRoute: () => shellRoute,
  path: '/me/map',
  staticData: { space: 'me', slim: true, crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.map' }] },
  validateSearch: readMapSearch,
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
  validateSearch: readMapSearch,
  loader: ({ context }) => void context.queryClient.prefetchQuery(careerMapQuery),
  component: lazyRouteComponent(() => import('../../pages/me/map-list-page.tsx'), 'MapListPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const meRoutes = [map, mapList] as const;
