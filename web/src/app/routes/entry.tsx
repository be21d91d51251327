import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../platform/session.ts';
import { ownAddress } from '../own-address.ts';
import { bareRoute } from './root-route.tsx';

/** Only addresses of our own lead on after signing in. */
function nextIn(search: Record<string, unknown>): { next?: string } {
  const next = ownAddress(search['next'], location.origin);
  return next === undefined ? {} : { next };
}

const signIn = createRoute({
  getParentRoute: () => bareRoute,
  path: '/sign-in',
  validateSearch: nextIn,
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session.mode === 'empty') throw redirect({ href: '/setup', replace: true });
    if (session.account !== null && session.mode === 'live') throw redirect({ href: search.next ?? '/', replace: true });
  },
  component: lazyRouteComponent(() => import('../../pages/entry/sign-in-page.tsx'), 'SignInPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => bareRoute,
  path: '/reset-password',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../pages/entry/reset-password-page.tsx'), 'ResetPasswordPage'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => bareRoute,
  path: '/accept-invitation',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../pages/entry/accept-invitation-page.tsx'), 'AcceptInvitationPage'),
});

const confirmEmail = createRoute({
  getParentRoute: () => bareRoute,
  path: '/confirm-email',
  loader: ({ context }) => context.queryClient.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(() => import('../../pages/entry/confirm-email-page.tsx'), 'ConfirmEmailPage'),
});

/** The pages before one is in. */
export const entryRoutes = [signIn, resetPassword, acceptInvitation, confirmEmail] as const;
