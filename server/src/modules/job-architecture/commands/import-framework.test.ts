import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asFrameworkOwner, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { rolesTable, skillsTable, tablesMapping } from '#test/builders/framework-tables.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getVersion } from '../queries/get-version.ts';
import { listFrameworkImports } from '../queries/list-framework-imports.ts';
import { previewImport } from '../queries/preview-import.ts';
import { bringFramework } from './bring-framework.ts';
import { importFramework } from './import-framework.ts';
import { publishVersion } from './publish-version.ts';
import { undoFrameworkImport } from './undo-framework-import.ts';

const owner = (db: Db) => createTestApp(db).caller(asFrameworkOwner());
const files = { main: rolesTable, descriptors: skillsTable, mapping: tablesMapping };
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const counts = async (db: Db) => {
  const tables = ['framework', 'framework_version', 'job_family', 'competency', 'proficiency_scale', 'job_level', 'import_run'] as const;
  const found = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    ),
  );
  return found.map((row) => row?.n);
};

describe('importing a framework', () => {
  test('brings tables: order inferred, repeated rows and words that mean nothing reported', () =>
    withRollback(async (db) => {
      const report = await importFramework(owner(db), files);
      expect(report).toMatchObject({
        dryRun: false,
        framework: 'bakery',
        created: { jobFamilies: 1, tracks: 1, jobProfiles: 3, competencies: 3, levelDescriptors: 8, expectations: 5 },
        duplicates: 1,
        blocked: false,
        published: null,
      });
      expect(report.problems.map(({ code, row }) => `${code} ${row}`).toSorted()).toEqual(['descriptor_not_set 3', 'duplicate_row 4']);
      const draft = await getVersion(owner(db), { framework: 'bakery', version: 'draft' });
      const titles = new Map(draft.profiles.map(({ id, title }) => [id, title]));
      expect(draft.tracks[0]?.profileIds.map((id) => titles.get(id))).toEqual(['Trainee', 'Baker', 'Master baker']);
      expect(draft.profiles.every(({ expectations }) => expectations.every(({ importance }) => importance === 3))).toBe(true);
      expect(draft.competencies.map(({ name }) => name)).toEqual(['Dough', 'Ovens']);
    }));

  test('changes nothing the second time, and keeps no journal of nothing', () =>
    withRollback(async (db) => {
      const first = await importFramework(owner(db), files);
      const again = await importFramework(owner(db), files);
      expect(again).toMatchObject({
        created: { jobProfiles: 0, competencies: 0 },
        updated: { jobProfiles: 0 },
        unchanged: first.created,
        importId: null,
      });
    }));

  test('publishes where asked, the draft that is there or the one it makes, and once', () =>
    withRollback(async (db) => {
      await importFramework(owner(db), { main: rolesTable, mapping: tablesMapping });
      expect(await importFramework(owner(db), { ...files, publish: true })).toMatchObject({ published: 1, created: { competencies: 1 } });
      expect(await importFramework(owner(db), { ...files, publish: true })).toMatchObject({ published: null });
    }));

  test('reads matrices, of required steps and of descriptors', () =>
    withRollback(async (db) => {
      const fields = { competency: 'Skill' };
      const mapping = (cells: string, name: string) =>
        FrameworkMapping.parse({
          format: 'waymark-framework-mapping/1',
          framework: { name },
          expectations: { shape: 'matrix', cells, fields },
        });
      const required = { main: text('m.csv', 'Skill,Junior,Senior\nDough,1,3\nOvens,,2\n'), mapping: mapping('required', 'Required') };
      expect((await importFramework(owner(db), required)).created).toMatchObject({ jobProfiles: 2, expectations: 3, levelDescriptors: 0 });
      const described = {
        main: text('m.csv', 'Skill,Junior,Senior\nMixing,Mixes,Mixes well\n'),
        mapping: mapping('descriptors', 'Described'),
      };
      expect((await importFramework(owner(db), described)).created).toMatchObject({ jobProfiles: 2, expectations: 2, levelDescriptors: 2 });
    }));

  test('brings native files in YAML and JSON; a fault is named by its line or place', () =>
    withRollback(async (db) => {
      const document = aFrameworkDocument();
      const json = text('crafts.json', JSON.stringify(document));
      expect((await importFramework(owner(db), { main: json })).created).toMatchObject({ jobProfiles: 2, expectations: 4 });
      const renamed = await importFramework(owner(db), { main: json, framework: 'Other crafts' });
      expect(renamed).toMatchObject({ framework: 'other-crafts', created: { jobFamilies: 1 }, problems: [{ code: 'family_kept_apart' }] });
      await expect(importFramework(owner(db), { main: text('x.yaml', 'format: waymark-framework/1\nframework: [') })).rejects.toMatchObject(
        {
          code: 'file_not_readable',
          message: expect.stringContaining('line 2'),
        },
      );
      await expect(
        importFramework(owner(db), { main: text('x.yaml', 'format: waymark-framework/1\nframework: {slug: A}') }),
      ).rejects.toMatchObject({
        code: 'framework_file_invalid',
        faults: expect.arrayContaining([expect.objectContaining({ pointer: '/framework/slug' })]),
      });
    }));

  test('must be told the framework, how to read the table, and may not be anybody', () =>
    withRollback(async (db) => {
      const { framework: _framework, ...unnamed } = tablesMapping;
      await expect(importFramework(owner(db), { main: rolesTable, mapping: unnamed })).rejects.toMatchObject({ code: 'framework_unnamed' });
      await expect(importFramework(owner(db), { main: rolesTable })).rejects.toMatchObject({ code: 'framework_unnamed' });
      const shoes = { main: text('shoes.csv', 'Colour,Size\nred,38\n'), framework: 'Shoes' };
      await expect(importFramework(owner(db), shoes)).rejects.toMatchObject({ code: 'mapping_missing' });
      const named = await importFramework(owner(db), { main: rolesTable, mapping: unnamed, framework: 'My Bakery' });
      expect(named.framework).toBe('my-bakery');
      await expect(importFramework(createTestApp(db).caller(asPerson(null)), files)).rejects.toMatchObject({ kind: 'forbidden' });
    }));

  test('imports nothing while a row blocks, and the rest where that is asked', () =>
    withRollback(async (db) => {
      const main = text(
        'roles.csv',
        new TextDecoder().decode(rolesTable.bytes).replace('Trainee;Dough;Makes dough;Awareness', 'Trainee;Dough;Makes dough;Wizardry'),
      );
      const bad = { main, mapping: tablesMapping };
      const preview = await previewImport(owner(db), bad);
      expect(preview).toMatchObject({ blocked: true, created: { jobProfiles: 0 } });
      expect(preview.problems.filter(({ severity }) => severity === 'blocks')).toMatchObject([
        { row: 7, column: 'Needed', code: 'required_unknown', value: 'Wizardry' },
      ]);
      await expect(importFramework(owner(db), bad)).rejects.toMatchObject({ code: 'import_blocked' });
      expect(await counts(db)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(await importFramework(owner(db), { ...bad, leaveOut: 'bad_rows' })).toMatchObject({ created: { jobProfiles: 2 } });
    }));

  test('writes nothing when it only tells what would happen', () =>
    withRollback(async (db) => {
      expect(await previewImport(owner(db), files)).toMatchObject({
        dryRun: true,
        created: { jobProfiles: 3, competencies: 3 },
        importId: null,
      });
      expect(await counts(db)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    }));
});

describe('taking an import back', () => {
  const runOf = async (db: Db, more: object = {}) => {
    const { importId } = await importFramework(owner(db), { ...files, ...more });
    return { importId: importId ?? '' };
  };

  test('leaves nothing of a first import', () =>
    withRollback(async (db) => {
      const run = await runOf(db);
      expect(await undoFrameworkImport(owner(db), run)).toEqual({ kept: [] });
      expect(await counts(db)).toEqual([0, 0, 0, 0, 0, 0, 1]);
      await expect(undoFrameworkImport(owner(db), run)).rejects.toMatchObject({ code: 'already_undone' });
    }));

  test('gives the draft and the library back as they were', () =>
    withRollback(async (db) => {
      await importFramework(owner(db), { main: rolesTable, mapping: tablesMapping });
      const before = await getVersion(owner(db), { framework: 'bakery', version: 'draft' });
      const main = text(
        'roles.csv',
        new TextDecoder().decode(rolesTable.bytes).replaceAll('Makes dough', 'Kneads').replace('Baker;Ovens', 'Journeyman;Ovens'),
      );
      const run = await runOf(db, { main });
      expect((await getVersion(owner(db), { framework: 'bakery', version: 'draft' })).profiles).toHaveLength(4);
      expect(await undoFrameworkImport(owner(db), run)).toEqual({ kept: [] });
      const after = await getVersion(owner(db), { framework: 'bakery', version: 'draft' });
      expect(after).toEqual({ ...before, revision: before.revision + 2 });
    }));

  test('keeps what is used elsewhere by now and says so', () =>
    withRollback(async (db) => {
      const run = await runOf(db);
      const document = aFrameworkDocument();
      const [family] = document.families;
      const profiles = family?.profiles.map((profile) => ({
        ...profile,
        expectations: [{ competency: 'selling', required: 1, importance: 3, mustHave: false, wording: '' }],
      }));
      await bringFramework(owner(db), { document: { ...document, families: family && profiles ? [{ ...family, profiles }] : [] } });
      expect((await undoFrameworkImport(owner(db), run)).kept).toEqual(expect.arrayContaining(['Selling', 'Baking scale']));
    }));

  test('is refused after thirty days, and no longer offered', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const run = await runOf(db);
      const offered = async () => (await listFrameworkImports(app.caller(asFrameworkOwner()), {})).items.map(({ can }) => can.undo);
      app.setNow(new Date(testNow.getTime() + 30 * 86_400_000));
      expect(await offered()).toEqual([true]);
      app.setNow(new Date(testNow.getTime() + 30 * 86_400_000 + 1));
      expect(await offered()).toEqual([false]);
      await expect(undoFrameworkImport(app.caller(asFrameworkOwner()), run)).rejects.toMatchObject({ code: 'undo_too_late' });
      expect(await undoFrameworkImport(owner(db), run)).toEqual({ kept: [] });
    }));

  test('is refused once the draft was edited or published, and to others', () =>
    withRollback(async (db) => {
      const run = await runOf(db);
      await expect(undoFrameworkImport(createTestApp(db).caller(asPerson(null)), run)).rejects.toMatchObject({ kind: 'forbidden' });
      await db.updateTable('framework_version').set({ revision: 9 }).execute();
      await expect(undoFrameworkImport(owner(db), run)).rejects.toMatchObject({ code: 'import_changed_since' });
      await publishVersion(owner(db), { framework: 'bakery' });
      await expect(undoFrameworkImport(owner(db), run)).rejects.toMatchObject({ code: 'import_changed_since' });
      await expect(undoFrameworkImport(owner(db), { importId: crypto.randomUUID() })).rejects.toMatchObject({ kind: 'not_found' });
    }));
});
