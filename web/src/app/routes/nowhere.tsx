import { createRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../error-page.tsx';
import { shellRoute } from './root-route.tsx';

/** Every address that no other route knows, inside the frame. */
export const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFoundPage,
});
