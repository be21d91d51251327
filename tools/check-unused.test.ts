import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkUnused } from './check-unused.ts';
import { plantFolder } from './planted-folder.ts';
import type { Violation } from './violation.ts';

const root = join(import.meta.dirname, '..');

describe('what nothing uses', () => {
  let violations: readonly Violation[] = [];

  beforeAll(async () => {
    using folder = plantFolder({
      'package.json':
        '{ "name": "planted", "workspaces": ["domain", "server", "web"], "devDependencies": { "left-pad": "1.0.0" }, "scripts": { "lint": "unlisted-linter ." } }',
      'domain/package.json': '{ "name": "@waymark/domain", "type": "module", "exports": { "./*": "./src/*" } }',
      'domain/src/people/team.ts':
        'export const used = 1;\nexport const lonely = 2;\nexport type Lonely = 3;\nexport const again = used;\n',
      'server/package.json': '{ "name": "@waymark/server", "type": "module", "dependencies": { "kysely": "1.0.0" } }',
      'server/src/main.ts':
        "import { again, used } from '../../domain/src/people/team.ts';\nimport { twice } from './platform/nowhere.ts';\nimport pg from 'pg';\n\nused === pg || twice || again;\n",
      'server/src/platform/clock.ts': 'export const now = 1;\n',
      'web/package.json': '{ "name": "@waymark/web", "type": "module" }',
    });
    cpSync(join(root, 'knip.json'), join(folder.path, 'knip.json'));
    violations = await checkUnused(folder.path);
  });

  it.each([
    ['unused-exports', 'domain/src/people/team.ts', 'lonely'],
    ['unused-types', 'domain/src/people/team.ts', 'Lonely'],
    ['unused-files', 'server/src/platform/clock.ts', 'nothing imports this file'],
    ['unused-dependencies', 'server/package.json', 'kysely'],
    ['unused-devDependencies', 'package.json', 'left-pad'],
    ['unused-unlisted', 'server/src/main.ts', 'pg'],
    ['unused-unresolved', 'server/src/main.ts', './platform/nowhere.ts'],
    ['unused-duplicates', 'domain/src/people/team.ts', 'used'],
    ['unused-binaries', 'package.json', 'unlisted-linter'],
  ])('%s is reported', (rule, file, mend) => {
    expect(violations).toContainEqual(expect.objectContaining({ rule, file, mend: expect.stringContaining(mend) }));
  });

  it('is all that is reported', () => {
    const names = violations.filter(({ file }) => file === 'domain/src/people/team.ts').map(({ mend }) => mend.split(':')[0]);
    expect(names).toEqual(['lonely', 'Lonely', 'used', 'again']);
  });
});
