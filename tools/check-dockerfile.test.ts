import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDockerfile } from './check-dockerfile.ts';
import { plantTree, treeOnDisk } from './project-tree.ts';

const build =
  'FROM node AS web\nCOPY package.json tsconfig.base.json ./\nCOPY domain/package.json domain/\nCOPY web web\nRUN npm ci\nRUN vite build\n';
const final = 'FROM node\nCOPY --from=web /waymark/dist dist\nCOPY domain domain\n';
const sound = {
  Dockerfile: build + final,
  '.dockerignore': '**\n!package.json\n!tsconfig.base.json\n!domain\n!web\n# tests stay here\n**/*.test.ts\n',
  'package.json': '{ "workspaces": ["domain", "web"] }',
  'tsconfig.base.json': '{}',
  'domain/package.json': '{}',
  'domain/src/a.ts': '',
  'web/package.json': '{}',
  'web/tsconfig.json': '{ "extends": "../tsconfig.base.json" }',
  'web/src/main.test.ts': '',
};
const mendsOf = (planted: Record<string, string>): readonly string[] =>
  checkDockerfile(plantTree({ ...sound, ...planted })).map(({ mend }) => mend.split(/[,:]/)[0] ?? '');

describe('the Dockerfile', () => {
  it('may be sound, or absent', () => {
    expect(mendsOf({})).toEqual([]);
    expect(checkDockerfile(plantTree({ 'package.json': '{}' }))).toEqual([]);
  });

  it('copies what is there', () => {
    expect(mendsOf({ Dockerfile: `${build}${final}COPY docs/examples docs/examples\n` })).toEqual(['stage 2 copies docs/examples']);
  });

  it.each([
    ['**\n!package.json\n!domain\n!web\n', ['stage web copies tsconfig.base.json', 'stage web needs tsconfig.base.json']],
    [
      '**/package.json\n',
      [
        'stage web copies package.json',
        'stage web copies domain/package.json',
        'stage web needs domain/package.json',
        'stage web needs web/package.json',
      ],
    ],
  ])('copies nothing that %j keeps out', (ignored, mends) => {
    expect(mendsOf({ '.dockerignore': ignored })).toEqual(mends);
  });

  it('copies what a tsconfig.json extends to where it is built, and nowhere else', () => {
    expect(mendsOf({ Dockerfile: build.replace(' tsconfig.base.json', '') + final })).toEqual(['stage web needs tsconfig.base.json']);
    expect(mendsOf({ Dockerfile: `${build}FROM node\nCOPY web web\n` })).toEqual([]);
  });

  it('copies the package.json of every workspace to where packages are installed', () => {
    expect(mendsOf({ Dockerfile: build.replace('COPY domain/package.json domain/\n', '') + final })).toEqual([
      'stage web needs domain/package.json',
    ]);
  });

  it('of this project is looked at, and sound', () => {
    const tree = treeOnDisk(join(import.meta.dirname, '..'));
    expect(tree.paths).toContain('Dockerfile');
    expect(checkDockerfile(tree)).toEqual([]);
  });
});
