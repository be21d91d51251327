import { createRouter, stringifySearchWith } from '@tanstack/react-router';
import type { Space } from '../platform/session.ts';
import type { Crumb } from './crumb.ts';
import { ErrorPage, NotFoundPage } from './error-page.tsx';
import { followLinks } from './follow-links.ts';
import { goTo, setNavigation } from './go-to.ts';
import { queryClient } from './query-client.ts';
import { adminRoutes } from './routes/admin.tsx';
import { assessmentRoutes } from './routes/assessments.tsx';
import { compareRoutes } from './routes/compare.tsx';
import { developerRoutes } from './routes/developers.tsx';
import { entryRoutes } from './routes/entry.tsx';
import { frameworkRoutes } from './routes/framework.tsx';
import { homeRoute } from './routes/home.tsx';
import { meRoutes } from './routes/me.tsx';
import { nowhereRoute } from './routes/nowhere.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { bareRoute, rootRoute, shellRoute } from './routes/root-route.tsx';
import { sampleRoutes } from './routes/sample.tsx';
import { settingsRoutes } from './routes/settings.tsx';
import { setupRoutes } from './routes/setup.tsx';
import { teamRoutes } from './routes/team.tsx';

const routeTree = rootRoute.addChildren([
  bareRoute.addChildren([...setupRoutes, ...entryRoutes, ...developerRoutes]),
  shellRoute.addChildren([
    homeRoute,
    ...meRoutes,
    ...assessmentRoutes,
    ...compareRoutes,
    ...teamRoutes,
    ...peopleRoutes,
    ...frameworkRoutes,
    ...settingsRoutes,
    ...sampleRoutes,
    ...adminRoutes,
    nowhereRoute,
  ]),
]);

/** The one table of addresses; links are typed by it. */
export const router = createRouter({
  routeTree,
  context: { queryClient, hasPage },
  // words stand in an address as they are: ?v=3, not ?v=%223%22
  stringifySearch: stringifySearchWith(JSON.stringify),
  // what no page reads leaves the address, so that a page never meets a value it does not know
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  // a page that fails or is not there leaves the frame around it standing
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

function hasPage(path: string): boolean {
  return path in router.routesByPath;
}

setNavigation((href) => router.history.push(href));
followLinks(goTo);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** From the space down; the last is the page. A page that is named by its data says so with `usePageName`. */
    crumbs?: readonly Crumb[];
    /** The way there for an account without a person, where it is another. */
    withoutPerson?: { readonly space: Space; readonly crumbs: readonly Crumb[] };
    space?: Space;
    /** Pages that need the width (map, editor) keep only the rail. */
    slim?: boolean;
  }
}
