import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const access = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/access',
  staticData: { space: 'admin', crumbs: [{ text: 'app.space.admin' }, { text: 'app.nav.access' }] },
  component: lazyRouteComponent(() => import('../../pages/admin/access-page.tsx'), 'AccessPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const adminRoutes = [access] as const;
