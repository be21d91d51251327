import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { bareRoute } from './root-route.tsx';

const gallery = createRoute({
  getParentRoute: () => bareRoute,
  path: '/developers/gallery',
  component: lazyRouteComponent(() => import('../../pages/developers/gallery-page.tsx'), 'GalleryPage'),
});

/** Pages for people who build Waymark. */
export const developerRoutes = [gallery] as const;
