import { describe, expect, it } from 'vitest';
import { checkDocPaths } from './check-doc-paths.ts';
import { plantTree } from './project-tree.ts';

const files = {
  '.gitignore': 'node_modules/\ndist/\n',
  'docs/operate/install.md': '# Install\n',
  'domain/src/pathways/compute-gaps.ts': '',
  'server/src/modules/people/commands/rename-team.ts': '',
  'server/src/platform/use-case/command.ts': '',
};
const missing = (markdown: string, file = 'README.md'): readonly string[] =>
  checkDocPaths(plantTree({ ...files, [file]: markdown })).map(({ line, mend }) => `${line} ${mend.split('`')[1]}`);

describe('paths in documents', () => {
  it.each([
    '`domain/src/pathways/compute-gaps.ts`, `domain/src/` and `docs/operate`',
    '`#platform/use-case/command.ts` and `@waymark/domain/pathways/compute-gaps.ts`',
    '`pathways/compute-gaps.ts:12`',
    '`server/src/modules/<module>/commands/<verb-noun>.ts` and `domain/src/**/*.ts`',
    '`server/src/{modules,platform}/`',
    '[install](docs/operate/install.md#linux), [site](https://example.org/none.md), [here](#top)',
    '`web/dist/index.html` is built, `node_modules/kysely` installed',
    '`application/json`, `/api/openapi.json`, `npm start`, `and/or`, `repository.ts`',
    '```\ndomain/src/nowhere.ts `domain/src/nowhere.ts`\n```',
  ])('that exist or are no paths pass: %s', (markdown) => {
    expect(missing(markdown)).toEqual([]);
  });

  it.each([
    ['`domain/src/pathways/compute-gap.ts`', '1 domain/src/pathways/compute-gap.ts'],
    ['line\n`docs/operate/upgrade.md`', '2 docs/operate/upgrade.md'],
    ['`#platform/use-case/commands.ts`', '1 #platform/use-case/commands.ts'],
    ['`pathways/compute-steps.ts`', '1 pathways/compute-steps.ts'],
    ['`server/src/modules/<module>/policy.ts`', '1 server/src/modules/<module>/policy.ts'],
    ['[install](docs/operate/instal.md)', '1 docs/operate/instal.md'],
    ['![picture](docs/images/map.png "The map")', '1 docs/images/map.png'],
  ])('that do not exist are reported: %s', (markdown, expected) => {
    expect(missing(markdown)).toEqual([expected]);
  });

  it('are read from the folder of the document', () => {
    expect(missing('[up](../../README.md) `commands/rename-team.ts`', 'server/src/modules/people/README.md')).toEqual([
      '1 ../../README.md',
    ]);
    expect(missing('[up](../operate/install.md)', 'docs/decisions/0001-three-packages.md')).toEqual([]);
  });
});
