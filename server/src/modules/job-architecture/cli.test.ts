import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Db } from '#platform/database/tables.generated.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { rolesTable, skillsTable, tablesMapping } from '#test/builders/framework-tables.ts';
import { readsOf, recordStatements } from '#test/record-statements.ts';
import { runCliCommand } from '#test/run-cli-command.ts';
import { withRollback } from '#test/test-database.ts';
import { commands } from './cli.ts';

let dir: string;
const at = (name: string) => path.join(dir, name);

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'waymark-frameworks-'));
  await writeFile(at('roles.csv'), rolesTable.bytes);
  await writeFile(at('skills.csv'), skillsTable.bytes);
  await writeFile(at('mapping.yaml'), stringify(tablesMapping));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const run = (db: Db, name: string, given: Record<string, string | boolean>) => runCliCommand(db, commands, { name, given });

describe('the command line of frameworks', () => {
  test('imports tables beside their descriptors, tells beforehand, and takes back', () =>
    withRollback(async (db) => {
      const line = { file: at('roles.csv'), mapping: at('mapping.yaml'), descriptors: at('skills.csv') };
      const told = await run(db, 'import framework', { ...line, 'dry-run': true });
      expect(told).toMatchObject({
        code: 0,
        data: { dryRun: true, importId: null, created: { jobProfiles: 3, competencies: 3, expectations: 5 } },
      });
      expect(told.words).toContain('This would bring bakery.');
      expect(told.drawn).toEqual(['end']);
      const done = await run(db, 'import framework', { ...line, publish: true });
      expect(done.data).toMatchObject({
        dryRun: false,
        duplicates: 1,
        published: 1,
        created: { jobFamilies: 1, tracks: 1, levelDescriptors: 8 },
      });
      expect(done.drawn).toEqual([0, 1, 2].map((step) => `Importing the framework ${step}/3`).concat('end'));
      expect(done.words).toMatch(/3 roles, 3 competencies, 8 level descriptors, 5 expectations[\s\S]*Published as version 1/);
      const again = await run(db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml'), framework: 'Second' });
      expect(again.data).toMatchObject({ framework: 'second', created: { jobFamilies: 1 } });
      const { importId } = again.data as { importId: string }; // shown above to be an import report
      expect(await run(db, 'undo import framework', { import: importId })).toMatchObject({ code: 0, data: { kept: [] } });
    }));

  test('imports nothing of a table with a bad row and ends with 3', () =>
    withRollback(async (db) => {
      await writeFile(at('roles.csv'), new TextDecoder().decode(rolesTable.bytes).replace('Awareness', 'Wizardry'));
      const refused = await run(db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml') });
      expect(refused).toMatchObject({ code: 3, data: { blocked: true, created: { jobProfiles: 0 } } });
      expect(refused.words).toMatch(/BLOCKS +required_unknown, once in "[^"]+" \(roles.csv rows 5\)/);
      const rest = await run(db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml'), 'skip-bad-rows': true });
      expect(rest).toMatchObject({ code: 0, data: { created: { jobProfiles: 3, expectations: 4 } } });
    }));

  test.each([
    ['a plain table', 'Family,Track,Role,Competency,Required\nBaking,Bread,Baker,Mixing,1\nBaking,Bread,Master,Mixing,3\n', 2],
    [
      'one that says Required for what one must have',
      'Family,Role,Competency,Level,Required\nBaking,Baker,Mixing,1,yes\nBaking,Master,Mixing,3,no\n',
      2,
    ],
    [
      'competencies against counted levels',
      'Competency,Level 1,Level 2\nMixing,Mixes by recipe,Invents recipes\nOvens,Heats one,Heats many\n',
      4,
    ],
    ['competencies against roles', 'Competency,Baker,Master\nMixing,1,3\n', 2],
  ])('guesses %s', (_what, table, expectations) =>
    withRollback(async (db) => {
      await writeFile(at('plain.csv'), table);
      const { code, data } = await run(db, 'import framework', { file: at('plain.csv'), framework: 'Plain' });
      expect(data).toMatchObject({ created: { jobFamilies: 1, jobProfiles: 2, expectations } });
      expect(code).toBe(0);
    }),
  );

  test('plans an import once', () =>
    withRollback(async (db) => {
      await run(db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml') });
      const readsFor = async (given: Record<string, boolean>) => {
        const recorded = recordStatements(db);
        await run(recorded.db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml'), ...given });
        return readsOf('framework', recorded.statements);
      };
      expect(await readsFor({})).toBe(await readsFor({ 'dry-run': true }));
    }));

  test('exports what it imported', () =>
    withRollback(async (db) => {
      await writeFile(at('crafts.yaml'), stringify(aFrameworkDocument()));
      await run(db, 'import framework', { file: at('crafts.yaml'), publish: true });
      const printed = await run(db, 'export framework', { framework: 'crafts' });
      expect(printed.words).toMatch(/^format: waymark-framework\/1/);
      await run(db, 'export framework', { framework: 'crafts', format: 'json', to: at('out.json') });
      expect(JSON.parse(await readFile(at('out.json'), 'utf8'))).toMatchObject({
        families: [{ slug: 'crafts' }],
        moves: [{ to: 'crafts/joiner' }],
      });
      await expect(run(db, 'export framework', { framework: 'crafts', format: 'xml' })).rejects.toThrow('yaml or json');
      const nowhere = run(db, 'export framework', { framework: 'crafts', to: at('none/out.yaml') });
      await expect(nowhere).rejects.toMatchObject({ code: 'folder_missing', message: expect.stringContaining(`no folder ${at('none')}.`) });
    }));

  test('exports by name, the draft until something is published, and says which; names what there is instead of what is asked for', () =>
    withRollback(async (db) => {
      const bring = { file: at('roles.csv'), mapping: at('mapping.yaml') };
      await run(db, 'import framework', bring);
      expect((await run(db, 'export framework', { framework: 'Bakery' })).notes).toEqual(['Exported the draft of bakery.']);
      await expect(run(db, 'export framework', { framework: 'bakery', version: 'live' })).rejects.toMatchObject({
        code: 'version_unknown',
        message: 'bakery has no version live. There are: draft.',
      });
      await run(db, 'import framework', { ...bring, publish: true });
      expect((await run(db, 'export framework', { framework: 'bakery' })).notes).toEqual(['Exported published version 1 of bakery.']);
      await expect(run(db, 'export framework', { framework: 'bakery', version: '9' })).rejects.toMatchObject({
        message: 'bakery has no version 9. There are: 1, live.',
      });
      await expect(run(db, 'export framework', { framework: 'pastry' })).rejects.toMatchObject({
        code: 'framework_unknown',
        message: 'There is no framework called pastry. There are: bakery (Bakery).',
      });
    }));

  test('compares every two roles, of the draft until something is published, and says which', () =>
    withRollback(async (db) => {
      await run(db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml') });
      const { data, notes } = await run(db, 'report compare-profiles', { framework: 'BAKERY' });
      expect(notes).toEqual(['Compared the draft of bakery.']);
      expect(data).toHaveLength(6);
      expect(data).toContainEqual({
        from: ['Baking', 'Baker', 'Trainee'],
        to: ['Baking', 'Baker', 'Master baker'],
        met: 0,
        raise: 1,
        new: 1,
        surplus: 0,
        points: 4,
      });
      expect(data).toContainEqual({
        from: ['Baking', 'Baker', 'Master baker'],
        to: ['Baking', 'Baker', 'Trainee'],
        met: 1,
        raise: 0,
        new: 0,
        surplus: 1,
        points: 0,
      });
      await run(db, 'import framework', { file: at('roles.csv'), mapping: at('mapping.yaml'), publish: true });
      const later = await run(db, 'report compare-profiles', { framework: 'bakery' });
      expect(later.notes).toEqual(['Compared published version 1 of bakery.']);
      await expect(run(db, 'report compare-profiles', { framework: 'nothing' })).rejects.toMatchObject({ code: 'framework_unknown' });
    }));
});
