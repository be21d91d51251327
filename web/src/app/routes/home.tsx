import { createRoute, redirect } from '@tanstack/react-router';
import { homeOf } from '../navigation.tsx';
import { shellRoute } from './root-route.tsx';

/** `/` leads to the home of one's main space. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: homeOf(context.session), replace: true });
  },
});
