import { createRoute, redirect } from '@tanstack/react-router';
import { homeOf } from '../navigation.tsx';
import { shellRoute } from './root-route.tsx';

/** `/` leads to the first page of one's own. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: homeOf(context.session, context.hasPage), replace: true });
  },
});
