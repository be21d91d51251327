import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDependencies } from './check-dependencies.ts';
import { uses } from './module-graph.ts';
import { plantFolder } from './planted-folder.ts';
import type { Violation } from './violation.ts';

const imports = (...targets: readonly string[]): string => targets.map((target) => `import ${JSON.stringify(target)};\n`).join('');
const modules = 'server/src/modules';

const ground = {
  'node_modules/zod/package.json': '{ "name": "zod", "version": "1.0.0", "exports": "./main.js" }',
  'node_modules/zod/main.js': '',
  'node_modules/kysely/package.json': '{ "name": "kysely", "version": "1.0.0", "exports": "./main.js" }',
  'node_modules/kysely/main.js': '',
  'package.json': '{ "name": "planted", "dependencies": { "zod": "1.0.0", "kysely": "1.0.0" } }',
  'domain/package.json': '{ "name": "@waymark/domain", "type": "module", "exports": { "./*": "./src/*" } }',
  'server/package.json':
    '{ "name": "@waymark/server", "type": "module", "imports": { "#platform/*": "./src/platform/*", "#modules/*": "./src/modules/*", "#app/*": "./src/app/*" } }',
  'web/package.json': '{ "name": "@waymark/web", "type": "module" }',
};

const legal = {
  'domain/src/shared/ids.ts': '',
  'domain/src/people/person.ts': imports('zod', '../shared/ids.ts'),
  'domain/src/assessments/rating.ts': imports('../people/person.ts'),
  'domain/src/insights/measure.ts': imports('../assessments/rating.ts'),
  'domain/src/contract.ts': imports('./people/person.ts', './assessments/rating.ts'),
  'domain/src/people/person.test.ts': imports('node:fs', './person.ts'),
  'server/src/platform/database/connect.ts': imports('kysely'),
  'server/src/platform/database/tables.generated.ts': imports('kysely'),
  'server/src/platform/use-case/command.ts': imports('@waymark/domain/shared/ids.ts', '../database/connect.ts'),
  'server/src/platform/use-case/actor.ts': '',
  'server/src/platform/events/event.ts': imports('zod'),
  [`${modules}/people/repository.ts`]: imports('kysely', '#platform/database/tables.generated.ts', '@waymark/domain/people/person.ts'),
  [`${modules}/people/policy.ts`]: imports('@waymark/domain/people/person.ts', '#platform/use-case/actor.ts'),
  [`${modules}/people/events.ts`]: imports('#platform/events/event.ts', '@waymark/domain/people/person.ts'),
  [`${modules}/people/commands/rename-team.ts`]: imports(
    '../policy.ts',
    '../repository.ts',
    '../events.ts',
    '#platform/use-case/command.ts',
  ),
  [`${modules}/people/commands/rename-team.test.ts`]: imports('kysely', '#platform/database/connect.ts', '#app/create-app.ts'),
  [`${modules}/people/queries/list-teams.ts`]: imports('../repository.ts'),
  [`${modules}/people/routes.ts`]: imports('./commands/rename-team.ts', './queries/list-teams.ts', '@waymark/domain/people/person.ts'),
  [`${modules}/people/jobs.ts`]: imports('./commands/rename-team.ts', '#modules/access/events.ts'),
  [`${modules}/people/module.ts`]: imports('./routes.ts', './jobs.ts'),
  [`${modules}/access/events.ts`]: '',
  [`${modules}/insights/queries/get-measure.ts`]: imports('#modules/people/queries/list-teams.ts'),
  [`${modules}/notifications/jobs.ts`]: imports('#modules/people/events.ts', '#modules/people/queries/list-teams.ts'),
  [`${modules}/webhooks/jobs.ts`]: imports('#modules/people/events.ts'),
  'server/src/app/create-app.ts': imports('#modules/people/module.ts', '#platform/database/connect.ts'),
  'web/src/platform/api.ts': imports('@waymark/domain/contract.ts', '@waymark/domain/shared/ids.ts'),
  'web/src/ui/button.tsx': '',
  'web/src/features/people/team-tree.tsx': imports('../../ui/button.tsx', '../../platform/api.ts', '@waymark/domain/people/person.ts'),
  'web/src/features/assessments/rating-input.tsx': '',
  'web/src/pages/team-page.tsx': imports('../features/people/team-tree.tsx', '../features/assessments/rating-input.tsx'),
};

/** One planted file for each rule; none of them breaks a second rule. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-cycles': ['domain/src/people/loop-back.ts', imports('./loop.ts')],
  'domain-is-pure': ['domain/src/people/disk.ts', imports('node:fs')],
  'web-and-server-are-strangers': ['web/src/pages/raw-page.tsx', imports('../../../server/src/platform/use-case/actor.ts')],
  'tests-stay-at-home': ['domain/src/people/far.test.ts', imports('../../../server/src/modules/people/commands/rename-team.test.ts')],
  'domain-shared': ['domain/src/shared/knowing.ts', imports('../people/person.ts')],
  'platform-knows-no-module': ['server/src/platform/knowing.ts', imports('#modules/people/queries/list-teams.ts')],
  'platform-speaks-shared-words': ['server/src/platform/talking.ts', imports('@waymark/domain/people/person.ts')],
  'modules-do-not-know-the-app': [`${modules}/people/commands/assemble.ts`, imports('#app/create-app.ts')],
  'others-see-what-not-how': [`${modules}/assessments/commands/pry.ts`, imports('#modules/people/repository.ts')],
  'sql-lives-in-repositories': [`${modules}/people/commands/query-rows.ts`, imports('kysely')],
  'app-asks-no-sql': ['server/src/app/count-rows.ts', imports('kysely')],
  'commands-use-ctx-db': [`${modules}/people/commands/open-door.ts`, imports('#platform/database/connect.ts')],
  'module-is-declared': [`${modules}/payroll/commands/pay.ts`, imports('zod')],
  'policy-decides-only': [`${modules}/mentoring/policy.ts`, imports('./repository.ts')],
  'repository-is-sql-only': [`${modules}/mentoring/repository.ts`, imports('./commands/pair.ts')],
  'events-are-facts': [`${modules}/mentoring/events.ts`, imports('./repository.ts')],
  'routes-bind-use-cases': [`${modules}/mentoring/routes.ts`, imports('./repository.ts')],
  'manifests-are-for-the-app': [`${modules}/people/commands/read-manifest.ts`, imports('../../people/module.ts')],
  'module-notifications': [`${modules}/notifications/commands/act.ts`, imports('#modules/people/commands/rename-team.ts')],
  'module-webhooks': [`${modules}/webhooks/queries/ask.ts`, imports('#modules/people/queries/list-teams.ts')],
  'module-insights': [`${modules}/insights/queries/act.ts`, imports('#modules/people/commands/rename-team.ts')],
  'features-do-not-import-features': ['web/src/features/people/rate.tsx', imports('../assessments/rating-input.tsx')],
  'features-do-not-know-pages': ['web/src/features/people/jump.tsx', imports('../../pages/team-page.tsx')],
  'ui-knows-no-domain': ['web/src/ui/person-chip.tsx', imports('@waymark/domain/people/person.ts')],
  'ui-knows-no-feature': ['web/src/ui/tree.tsx', imports('../features/people/team-tree.tsx')],
  ...Object.fromEntries(
    Object.keys(uses).flatMap((name) => [
      [`module-${name}`, [`${modules}/${name}/queries/peek.ts`, imports('#modules/insights/queries/get-measure.ts')]],
      [`domain-${name}`, [`domain/src/${name}/peek.ts`, imports('../insights/measure.ts')]],
    ]),
  ),
};
const beside = {
  'domain/src/people/loop.ts': imports('./loop-back.ts'),
  [`${modules}/mentoring/commands/pair.ts`]: '',
};
// this rule names one file, so it is planted in a tree of its own
const alone = { 'api-knows-the-contract-only': ['web/src/platform/api.ts', imports('@waymark/domain/people/person.ts')] } as const;

async function check(files: Readonly<Record<string, string>>): Promise<readonly Violation[]> {
  using folder = plantFolder({ ...ground, ...files });
  mkdirSync(join(folder.path, 'node_modules/@waymark'));
  symlinkSync('../../domain', join(folder.path, 'node_modules/@waymark/domain'));
  return await checkDependencies(folder.path, Object.keys(files).length);
}

async function ruleNames(): Promise<readonly string[]> {
  const file = join(import.meta.dirname, '../.dependency-cruiser.mjs');
  const { default: config }: { default: { forbidden: readonly { name: string }[] } } = await import(file);
  return config.forbidden.map(({ name }) => name);
}

const rulesOf = (violations: readonly Violation[], file: string): readonly string[] =>
  violations.filter((violation) => violation.file === file).map(({ rule }) => rule);

describe('legal imports', () => {
  it('pass, and every file is seen', async () => {
    expect(await check(legal)).toEqual([]);
  });
});

describe('every rule', () => {
  let violations: readonly Violation[] = [];
  let more: readonly Violation[] = [];
  beforeAll(async () => {
    violations = await check({ ...legal, ...beside, ...Object.fromEntries(Object.values(planted)) });
    more = await check({ ...legal, ...Object.fromEntries(Object.values(alone)) });
  });

  it.each(Object.entries(planted))('%s is kept', (rule, [file]) => {
    expect(rulesOf(violations, file)).toEqual([rule]);
  });

  it.each(Object.entries(alone))('%s is kept', (rule, [file]) => {
    expect(rulesOf(more, file)).toEqual([rule]);
  });

  it('has a planted violation', async () => {
    const names = await ruleNames();
    expect([...Object.keys(planted), ...Object.keys(alone)].sort()).toEqual([...names].sort());
  });
});

describe('a cruise that sees too little', () => {
  it('is a violation of its own', async () => {
    using folder = plantFolder({ ...ground, 'domain/src/shared/ids.ts': '' });
    expect(await checkDependencies(folder.path, 40)).toMatchObject([{ rule: 'dependencies-seen' }]);
  });
});
