import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSetupSearch } from '../../pages/setup/setup-search.ts';
import { sessionQuery } from '../../platform/session.ts';
import { bareRoute } from './root-route.tsx';

const setup = createRoute({
  getParentRoute: () => bareRoute,
  path: '/setup',
  validateSearch: readSetupSearch,
  beforeLoad: async ({ context }) => void (await context.queryClient.ensureQueryData(sessionQuery)),
  component: lazyRouteComponent(() => import('../../pages/setup/setup-page.tsx'), 'SetupPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const setupRoutes = [setup] as const;
