import { describe, expect, it } from 'vitest';
import { checkStructure } from './check-structure.ts';
import { plantTree } from './project-tree.ts';

const sound = {
  'domain/src/people/team.ts': 'export const maxDepth = 12;\n',
  'domain/src/shared/ids.ts': 'export type PersonId = string;\n',
  'server/src/modules/people/README.md': '# People\n',
  'server/src/modules/people/module.ts': "export const people = { name: 'people' };\n",
  'server/src/modules/people/commands/rename-team.ts': 'export const renameTeam = (name: string) => name.trim();\n',
  'server/src/modules/people/commands/rename-team.test.ts': 'new Date();\n'.repeat(400),
  'server/src/modules/people/repository/team-rows.ts': 'export const teamRows = [];\n',
  'web/src/features/people/team-tree.tsx': 'export const TeamTree = () => <ul />;\n',
};
const rulesOf = (planted: Record<string, string>): readonly string[] =>
  checkStructure(plantTree({ ...sound, ...planted })).map(({ file, rule }) => `${file} ${rule}`);
const lines = (count: number): string => '  run();\n'.repeat(count);

describe('a sound tree', () => {
  it('has no violation', () => {
    expect(rulesOf({})).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    'domain/src/people/index.ts',
    'domain/src/people/types.ts',
    'domain/src/people/utils.ts',
    'server/src/platform/helpers.ts',
    'server/src/platform/constants.ts',
    'server/src/platform/mail/service.ts',
    'server/src/platform/manager.ts',
    'server/src/app/misc.ts',
    'web/src/ui/common/button.tsx',
    'web/src/lib/fetch.ts',
    'server/test/utils/person.ts',
    'e2e/support/helpers.ts',
    'tools/index.ts',
  ])('%s says nothing', (file) => {
    expect(rulesOf({ [file]: 'export const one = 1;\n' })).toEqual([`${file} name-says-nothing`]);
  });
});

describe('the vocabulary of a server module', () => {
  it.each(['team-tree.ts', 'sql/teams.sql', 'commands/rename/team.ts', 'commands/renameTeam.ts', 'policy.json'])('knows no %s', (name) => {
    const file = `server/src/modules/people/${name}`;
    expect(rulesOf({ [file]: 'export const one = 1;\n' })).toContain(`${file} module-file-unknown`);
  });

  it('asks every module for a manifest and a README', () => {
    const rules = rulesOf({ 'domain/src/surveys/survey.ts': '', 'server/src/modules/surveys/policy.ts': '' });
    expect(rules).toEqual(['server/src/modules/surveys module-file-missing', 'server/src/modules/surveys module-file-missing']);
  });

  it('keeps a README to 30 lines', () => {
    const file = 'server/src/modules/people/README.md';
    expect(rulesOf({ [file]: 'owns\n'.repeat(30) })).toEqual([]);
    expect(rulesOf({ [file]: 'owns\n'.repeat(31) })).toEqual([`${file} module-readme-long`]);
  });

  it('names a command or query after its main export', () => {
    const file = 'server/src/modules/people/queries/list-teams.ts';
    expect(rulesOf({ [file]: 'export const allTeams = 1;\n' })).toEqual([`${file} main-export`]);
    expect(rulesOf({ [file]: 'export async function listTeams() {}\n' })).toEqual([]);
    expect(rulesOf({ [file]: 'const listTeams = 1;\nexport { listTeams };\n' })).toEqual([]);
  });
});

describe('the mirror of the three packages', () => {
  it.each(['domain/src/payroll/salary.ts', 'web/src/features/person/person-card.tsx'])('%s is in no known module', (file) => {
    expect(rulesOf({ [file]: '' })).toEqual([`${file.slice(0, file.lastIndexOf('/'))} module-unknown`]);
  });

  it('a server module or feature has its words in domain', () => {
    const rules = rulesOf({ 'web/src/features/surveys/pulse-form.tsx': '' });
    expect(rules).toEqual(['web/src/features/surveys module-not-mirrored']);
  });
});

describe('sizes', () => {
  const file = 'domain/src/people/person.ts';

  it('a file has at most 300 lines of code; blank and comment lines are free', () => {
    const comments = '// why\n\n/*\n * more\n */\n'.repeat(100);
    expect(rulesOf({ [file]: comments + 'go();\n'.repeat(300) })).toEqual([]);
    expect(rulesOf({ [file]: comments + 'go();\n'.repeat(301) })).toEqual([`${file} file-too-long`]);
  });

  it('leaves generated files alone', () => {
    expect(rulesOf({ 'server/src/platform/database/tables.generated.ts': 'go();\n'.repeat(900) })).toEqual([]);
  });

  it.each([
    ['a declaration', (body: string) => `export function tell() {\n${body}}\n`],
    ['an arrow', (body: string) => `export const tell = () => {\n${body}};\n`],
    ['a method', (body: string) => `export class Teller {\n  tell() {\n${body}  }\n}\n`],
    ['a nested function', (body: string) => `export const tell = { now: [() => {\n${body}}] };\n`],
  ])('%s has at most 50 lines of code', (_what, make) => {
    expect(rulesOf({ [file]: make(lines(48)) })).toEqual([]);
    expect(rulesOf({ [file]: make(lines(51)) })).toContain(`${file} function-too-long`);
  });

  it('a component has at most 150 lines of code, a hook 50', () => {
    const place = 'web/src/features/people/team-form.tsx';
    expect(rulesOf({ [place]: `export function TeamForm() {\n${lines(148)}}\n` })).toEqual([]);
    expect(rulesOf({ [place]: `export const TeamForm = memo(() => {\n${lines(148)}});\n` })).toEqual([]);
    expect(rulesOf({ [place]: `export function TeamForm() {\n${lines(149)}}\n` })).toEqual([`${place} component-too-long`]);
    expect(rulesOf({ [place]: `export function useTeam() {\n${lines(49)}}\n` })).toEqual([`${place} function-too-long`]);
  });

  it('counts lines rightly behind letters of several bytes', () => {
    const planted = { [file]: `export const name = 'Łódź — Ελλάδα';\nexport function tell() {\n${lines(48)}}\n` };
    expect(rulesOf(planted)).toEqual([]);
  });
});

describe('nesting', () => {
  const file = 'domain/src/people/person.ts';

  it('goes three blocks deep at most', () => {
    expect(rulesOf({ [file]: 'for (;;) { if (a) { try { go(); } catch {} } }\n' })).toEqual([]);
    expect(rulesOf({ [file]: 'for (;;) { if (a) { try { while (b) go(); } catch {} } }\n' })).toEqual([`${file} nesting-too-deep`]);
  });

  it('counts an else-if chain as one block and starts again in a function', () => {
    const chain = 'if (a) go(); else if (b) go(); else if (c) go(); else if (d) go(); else if (e) go();\n';
    expect(rulesOf({ [file]: chain })).toEqual([]);
    expect(rulesOf({ [file]: 'if (a) { if (b) { if (c) { each(() => { if (d) go(); }); } } }\n' })).toEqual([]);
  });
});

describe('the clock', () => {
  it.each(['Date.now()', 'new Date()', 'new Date', 'Date()'])('%s is not read in domain or modules', (expression) => {
    for (const file of ['domain/src/people/age.ts', 'server/src/modules/people/jobs.ts']) {
      expect(rulesOf({ [file]: `export const at = ${expression};\n` })).toEqual([`${file} clock-from-context`]);
    }
  });

  it('may be read elsewhere, and a date may be made of something', () => {
    expect(rulesOf({ 'server/src/platform/clock.ts': 'export const now = () => new Date();\n' })).toEqual([]);
    expect(rulesOf({ 'domain/src/people/age.ts': 'export const at = new Date(0);\nexport const text = "Date.now()";\n' })).toEqual([]);
  });
});
