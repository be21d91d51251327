import { listeners, moduleNames, reach, readers, uses } from './tools/module-graph.ts';

const modules = 'server/src/modules';
const test = '\\.test\\.tsx?$';
const repository = '/repository(\\.ts$|/)';
const forbid = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to });

const packages = [
  forbid('no-cycles', 'Two files that need each other are one idea, or three.', { from: {}, to: { circular: true } }),
  forbid('domain-is-pure', 'domain/ runs anywhere: no Node, no database, no framework. Move the call to server/ or web/.', {
    from: { path: '^domain/src', pathNot: test },
    to: { pathNot: ['^domain/src/', '(^|/)node_modules/(zod|@stdlib|munkres)/'] },
  }),
  forbid('web-and-server-are-strangers', 'They only share domain/.', {
    from: { path: '^(web|server)/' },
    to: { path: '^(web|server)/', pathNot: '^$1/' },
  }),
  forbid('tests-stay-at-home', "Another package's tests are not a library.", {
    from: { path: `^(domain|server|web)/.+${test}` },
    to: { path: `^(domain|server|web)/.+${test}`, pathNot: '^$1/' },
  }),
];

const domain = [
  forbid('domain-shared', 'shared/ knows no module: move the word to the module that owns it.', {
    from: { path: '^domain/src/shared/', pathNot: test },
    to: { path: '^domain/src/(?!shared/)' },
  }),
  ...Object.keys(uses).map((name) =>
    forbid(`domain-${name}`, 'The language follows the module graph of tools/module-graph.ts.', {
      from: { path: `^domain/src/${name}/`, pathNot: test },
      to: { path: '^domain/src/[^/]+/', pathNot: `^domain/src/(shared|${reach(name).join('|')})/` },
    }),
  ),
];

const platform = [
  forbid('platform-knows-no-module', 'Technical code must survive a change of product: let app/ hand it in.', {
    from: { path: '^server/src/platform', pathNot: test },
    to: { path: '^server/src/(modules|app)' },
  }),
  forbid('platform-speaks-shared-words', 'Technical code speaks domain/src/shared only.', {
    from: { path: '^server/src/platform', pathNot: test },
    to: { path: '^domain/src/(?!shared/)' },
  }),
];

const acrossModules = [
  forbid('modules-do-not-know-the-app', 'Only app/ assembles.', {
    from: { path: `^${modules}`, pathNot: test },
    to: { path: '^server/src/app' },
  }),
  forbid('others-see-what-not-how', 'Across modules: commands, queries and events only.', {
    from: { path: `^${modules}/([^/]+)/`, pathNot: test },
    to: { path: `^${modules}/`, pathNot: [`^${modules}/$1/`, `^${modules}/[^/]+/(commands|queries)/`, `^${modules}/[^/]+/events\\.ts$`] },
  }),
  forbid('sql-lives-in-repositories', 'Move the query to repository.ts.', {
    from: { path: `^${modules}`, pathNot: [repository, test] },
    to: { path: 'node_modules/(kysely|pg)/' },
  }),
  forbid('app-asks-no-sql', "Ask a module's query, or a function of platform/, that asks its own tables.", {
    from: { path: '^server/src/app/', pathNot: test },
    to: { path: 'node_modules/(kysely|pg)/' },
  }),
  forbid(
    'commands-use-ctx-db',
    'The root handle inside a transaction reads outside it: use ctx.db; the type Db is in #platform/database/tables.generated.ts.',
    {
      from: { path: `^${modules}`, pathNot: test },
      to: { path: '^server/src/platform/database/connect' },
    },
  ),
  forbid('module-is-declared', 'Add it to `uses` in tools/module-graph.ts.', {
    from: { path: `^${modules}/`, pathNot: `^${modules}/(${moduleNames.join('|')})/` },
    to: {},
  }),
  ...Object.entries(uses).map(([name, allowed]) =>
    forbid(`module-${name}`, `May use: ${allowed.join(', ') || 'no other module'}. Otherwise announce an event.`, {
      from: { path: `^${modules}/${name}/`, pathNot: test },
      to: { path: `^${modules}/`, pathNot: `^${modules}/(${[name, ...allowed].join('|')})/` },
    }),
  ),
  ...Object.entries(listeners).map(([name, allowed]) =>
    forbid(`module-${name}`, 'Listens only.', {
      from: { path: `^${modules}/${name}/`, pathNot: test },
      to: { path: `^${modules}/`, pathNot: [`^${modules}/${name}/`, ...allowed] },
    }),
  ),
  ...readers.map((name) =>
    forbid(`module-${name}`, "Reads only: other modules' queries.", {
      from: { path: `^${modules}/${name}/`, pathNot: test },
      to: { path: `^${modules}/`, pathNot: [`^${modules}/${name}/`, '/queries/'] },
    }),
  ),
];

const insideModules = [
  forbid('policy-decides-only', 'A policy is pure: hand it the actor and the thing; load them in the command or query.', {
    from: { path: `^${modules}/[^/]+/policy\\.ts$` },
    to: { path: '^server/src/', pathNot: '^server/src/platform/use-case/' },
  }),
  forbid('repository-is-sql-only', 'A repository knows its tables and the domain; the story belongs to a command or query.', {
    from: { path: `^${modules}/[^/]+${repository}`, pathNot: test },
    to: { path: `^${modules}/`, pathNot: repository },
  }),
  forbid('events-are-facts', 'An event file holds names and payload schemas only.', {
    from: { path: `^${modules}/[^/]+/events\\.ts$` },
    to: { path: '^server/src/', pathNot: '^server/src/platform/events/' },
  }),
  forbid('routes-bind-use-cases', 'A route is one line: a contract operation and a command or query of its own module.', {
    from: { path: `^${modules}/([^/]+)/routes\\.ts$` },
    to: { path: `^${modules}/`, pathNot: `^${modules}/$1/(commands|queries)/` },
  }),
  forbid('manifests-are-for-the-app', 'module.ts is read by app/, routes.ts by its module.ts.', {
    from: { path: '^server/src/', pathNot: [`^${modules}/[^/]+/module\\.ts$`, '^server/src/app/', test] },
    to: { path: `^${modules}/[^/]+/(module|routes)\\.ts$` },
  }),
];

const web = [
  forbid('features-do-not-import-features', 'Compose them on a page.', {
    from: { path: '^web/src/features/([^/]+)/' },
    to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  }),
  forbid('features-do-not-know-pages', 'Pages compose features, never the reverse.', {
    from: { path: '^web/src/features', pathNot: test },
    to: { path: '^web/src/(pages|app)' },
  }),
  forbid('ui-knows-no-domain', 'Could it ship in another product? Only platform/api.ts may name the contract.', {
    from: { path: '^web/src/(ui|platform)', pathNot: ['^web/src/platform/api\\.ts$', test] },
    to: { path: '^domain/src/(?!shared/)' },
  }),
  forbid('api-knows-the-contract-only', 'platform/api.ts is the typed client: the contract and shared words, nothing else of domain/.', {
    from: { path: '^web/src/platform/api\\.ts$' },
    to: { path: '^domain/src/(?!shared/|contract\\.ts$)' },
  }),
  forbid('ui-knows-no-feature', 'ui/ and platform/ are below features, pages and app.', {
    from: { path: '^web/src/(ui|platform)', pathNot: test },
    to: { path: '^web/src/(features|pages|app)' },
  }),
];

export default {
  forbidden: [...packages, ...domain, ...platform, ...acrossModules, ...insideModules, ...web],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
