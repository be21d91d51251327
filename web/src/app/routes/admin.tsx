import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const access = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/access',
  staticData: { space: 'admin', crumbs: [{ text: 'app.space.admin' }, { text: 'app.nav.access' }] },
  component: lazyRouteComponent(() => import('../../pages/admin/access-page.tsx'), 'AccessPage'),
});

const imports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/admin/imports',
  staticData: { space: 'admin', crumbs: [{ text: 'app.space.admin' }, { text: 'app.nav.imports' }] },
  component: lazyRouteComponent(() => import('../../pages/admin/imports-page.tsx'), 'ImportsPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const adminRoutes = [access, imports] as const;
