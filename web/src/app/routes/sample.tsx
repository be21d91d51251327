import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './root-route.tsx';

const outbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sample/outbox',
  staticData: { crumbs: [{ text: 'app.sample.mode' }, { text: 'sample.outboxTitle' }] },
  component: lazyRouteComponent(() => import('../../pages/sample/outbox-page.tsx'), 'OutboxPage'),
});

/** The pages that the sample company alone has. */
export const sampleRoutes = [outbox] as const;
