import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, notFound, Outlet, redirect } from '@tanstack/react-router';
import { RouterProvider as AriaRouter } from 'react-aria-components';
import { sessionQuery } from '../../platform/session.ts';
import { entranceFor, isEntrance } from '../entrance.ts';
import { ErrorPage, NotFoundPage } from '../error-page.tsx';
import { goTo } from '../go-to.ts';
import { Shell } from '../shell.tsx';

/** React Aria items with an `href` (menus, lists) go through the router too. */
const Root = () => (
  <AriaRouter navigate={goTo}>
    <Outlet />
  </AriaRouter>
);

interface RouterContext {
  readonly queryClient: QueryClient;
  /** Whether there is a page at a path. */
  readonly hasPage: (path: string) => boolean;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

/** Pages without navigation around them: setting up, signing in. */
export const bareRoute = createRoute({ getParentRoute: () => rootRoute, id: 'bare' });

/** Pages for people who are signed in, inside the shell. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    const entrance = entranceFor(session, location.href);
    if (entrance !== undefined) throw isEntrance(location.pathname) ? notFound() : redirect({ href: entrance, replace: true });
    return { session };
  },
  errorComponent: ErrorPage,
});
