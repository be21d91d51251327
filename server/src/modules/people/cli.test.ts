import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Db } from '#platform/database/tables.generated.ts';
import { runCliCommand } from '#test/run-cli-command.ts';
import { withRollback } from '#test/test-database.ts';
import { commands } from './cli.ts';

let dir: string;
const at = (name: string) => path.join(dir, name);
const run = (db: Db, name: string, given: Record<string, string | boolean>) => runCliCommand(db, commands, { name, given });

const mapping = {
  format: 'waymark-people-mapping/1',
  people: { fields: { key: 'Key', displayName: 'Name', location: { column: 'Site', lookup: 'sites' } } },
  lookups: { sites: { file: 'sites.csv', key: 'Code', value: 'Meaning' } },
};

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'waymark-people-'));
  await writeFile(at('people.csv'), 'Key,Name\n1,Birk Ahlgren\n2,Tove Lind\n');
});
afterEach(() => rm(dir, { recursive: true }));

describe('the command line of people', () => {
  test('tells beforehand, imports, and takes back', () =>
    withRollback(async (db) => {
      const told = await run(db, 'import people', { file: at('people.csv'), 'dry-run': true });
      expect(told).toMatchObject({ code: 0, data: { dryRun: true, created: 2, importId: null } });
      const done = await run(db, 'import people', { file: at('people.csv') });
      expect(done).toMatchObject({ code: 0, data: { dryRun: false, created: 2 } });
      expect(done.words).toContain('guessed    Key is key, Name is displayName');
      const { importId } = done.data as { importId: string }; // shown above to be an import report
      const undone = await run(db, 'undo import people', { import: importId });
      expect(undone).toMatchObject({ code: 0, words: 'Taken back: 2 people and 0 teams removed, 0 people as they were.' });
    }));

  test('imports nothing of a table with a problem that blocks, names the rows, and ends with 3', () =>
    withRollback(async (db) => {
      await writeFile(at('people.csv'), 'Key,Name\n1,Birk Ahlgren\n1,Tove Lind\n');
      const refused = await run(db, 'import people', { file: at('people.csv') });
      expect(refused).toMatchObject({ code: 3, data: { blocked: true, importId: null } });
      expect(refused.words).toMatch(/^Nothing was imported[\s\S]*BLOCKS +key_repeated, once in "Key" \(people.csv rows 2, 3\)/);
      expect(await db.selectFrom('person').select('id').execute()).toEqual([]);
    }));

  test('refuses a file that is not there, and a history without a mapping that says what is in it', () =>
    withRollback(async (db) => {
      await expect(run(db, 'import people', { file: at('nothing.csv') })).rejects.toThrow('There is no file');
      const line = { file: at('people.csv'), history: at('people.csv') };
      await expect(run(db, 'import people', line)).rejects.toThrow('--history needs a mapping');
    }));

  test('stops before many leave, without naming a file, until the limit is raised; the limit is a percentage', () =>
    withRollback(async (db) => {
      const keys = Array.from({ length: 20 }, (_, index) => `${index + 1},Person ${index + 1}`);
      await writeFile(at('people.csv'), `Key,Name\n${keys.join('\n')}\n`);
      await run(db, 'import people', { file: at('people.csv') });
      await writeFile(at('people.csv'), 'Key,Name\n1,Person 1\n');
      const line = { file: at('people.csv'), missing: 'ended' };
      expect((await run(db, 'import people', line)).words).toContain('too_many_leavers, once in "leftOn": 19 of 20');
      expect(await run(db, 'import people', { ...line, 'max-leavers': '95' })).toMatchObject({ code: 0, data: { leavers: 19 } });
      for (const wrong of ['many', '-1', '101', '']) {
        await expect(run(db, 'import people', { ...line, 'max-leavers': wrong })).rejects.toThrow('percentage from 0 to 100');
      }
    }));

  test('reads what a mapping names beside the file', () =>
    withRollback(async (db) => {
      await writeFile(at('mapping.yaml'), stringify(mapping));
      await writeFile(at('people.csv'), 'Key,Name,Site\n1,Birk Ahlgren,N\n');
      await writeFile(at('sites.csv'), 'Code,Meaning\nN,North yard\n');
      expect(await run(db, 'import people', { file: at('people.csv'), mapping: at('mapping.yaml') })).toMatchObject({ code: 0 });
      expect(await db.selectFrom('person').select('location').execute()).toEqual([{ location: 'North yard' }]);
    }));
});
