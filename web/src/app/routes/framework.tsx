import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type CompetencyKind, competencyQuery, kinds } from '../../features/competencies/competency-queries.ts';
import { frameworkQuery, frameworksQuery, roleQuery } from '../../features/job-architecture/framework-queries.ts';
import { shellRoute } from './root-route.tsx';

const role = createRoute({
  getParentRoute: () => shellRoute,
  path: '/roles/$family/$role',
  staticData: {
    space: 'me',
    crumbs: [{ text: 'app.space.me', to: '/' }, { text: 'app.nav.map', to: '/me/map' }, { text: 'app.nav.role' }],
  },
  validateSearch: readVersionSearch,
  loaderDeps: ({ search }) => ({ v: search.v }),
  loader: ({ context, params, deps }) => void context.queryClient.prefetchQuery(roleQuery(params.family, params.role, deps.v)),
  component: lazyRouteComponent(() => import('../../pages/framework/role-page.tsx'), 'RolePage'),
});

const programme = { text: 'app.space.programme' } as const;

const frameworks = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme/frameworks',
  staticData: { space: 'programme', crumbs: [programme, { text: 'app.nav.frameworks' }] },
  loader: ({ context }) => void context.queryClient.prefetchQuery(frameworksQuery),
  component: lazyRouteComponent(() => import('../../pages/framework/frameworks-page.tsx'), 'FrameworksPage'),
});

const framework = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme/frameworks/$slug',
  staticData: {
    space: 'programme',
    crumbs: [programme, { text: 'app.nav.frameworks', to: '/programme/frameworks' }, { text: 'app.nav.framework' }],
  },
  validateSearch: readVersionSearch,
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(frameworkQuery(params.slug)),
  component: lazyRouteComponent(() => import('../../pages/framework/framework-page.tsx'), 'FrameworkPage'),
});

const imports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme/imports',
  staticData: {
    space: 'programme',
    crumbs: [programme, { text: 'app.nav.frameworks', to: '/programme/frameworks' }, { text: 'app.nav.frameworkImport' }],
  },
  component: lazyRouteComponent(() => import('../../pages/framework/framework-imports-page.tsx'), 'FrameworkImportsPage'),
});

const competencies = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme/competencies',
  staticData: { space: 'programme', crumbs: [programme, { text: 'app.nav.competencies' }] },
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('../../pages/framework/competencies-page.tsx'), 'CompetenciesPage'),
});

const competency = createRoute({
  getParentRoute: () => shellRoute,
  path: '/programme/competencies/$slug',
  staticData: {
    space: 'programme',
    crumbs: [programme, { text: 'app.nav.competencies', to: '/programme/competencies' }, { text: 'app.nav.competency' }],
  },
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(competencyQuery(params.slug)),
  component: lazyRouteComponent(() => import('../../pages/framework/competency-page.tsx'), 'CompetencyPage'),
});

/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const frameworkRoutes = [role, frameworks, framework, imports, competencies, competency] as const;

/** `?v=3` pins a version. */
function readVersionSearch(search: Record<string, unknown>): { v?: string } {
  const version = String(search['v'] ?? '');
  return /^(draft|[1-9]\d*)$/.test(version) ? { v: version } : {};
}

function readLibrarySearch(search: Record<string, unknown>): { q?: string; kind?: CompetencyKind; retired?: true } {
  const kind = kinds.find((one) => one === search['kind']);
  const q = typeof search['q'] === 'string' ? search['q'].slice(0, 200) : '';
  return { ...(q !== '' && { q }), ...(kind !== undefined && { kind }), ...(search['retired'] === true && { retired: true as const }) };
}
