import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const compare = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compare/$roleA/$roleB',
  staticData: {
    space: 'me',
    crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.map', to: '/me/map' }, { text: 'app.nav.compare' }],
    withoutPerson: {
      space: 'programme',
      crumbs: [{ text: 'app.space.programme' }, { text: 'app.nav.frameworks', to: '/programme/frameworks' }, { text: 'app.nav.compare' }],
    },
  },
  component: lazyRouteComponent(() => import('../../pages/framework/compare-page.tsx'), 'ComparePage'),
});

export const compareRoutes = [compare] as const;
