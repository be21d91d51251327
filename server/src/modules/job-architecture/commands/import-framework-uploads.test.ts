import type { UploadedFile } from '@waymark/domain/shared/uploaded-file.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asAdmin, asExecutive, asFrameworkOwner, asPeoplePartner, asPerson } from '#test/actors.ts';
import { rolesTable, skillsTable, tablesMapping } from '#test/builders/framework-tables.ts';
import { streamOf } from '#test/builders/upload.ts';
import { createTestApp, type TestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { uploadFrameworkFile } from './upload-framework-file.ts';

const bring = (app: TestApp, actor: Actor, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<UploadedFile> =>
  uploadFrameworkFile(app.caller(actor), { name, content: streamOf(bytes) });
const mappingFile = { name: 'bakery.json', bytes: new TextEncoder().encode(JSON.stringify(tablesMapping)) };
const stored = async (db: Db) => (await db.selectFrom('stored_file').select('name').execute()).map(({ name }) => name);

async function broughtTables(app: TestApp, actor: Actor) {
  const [main, descriptors, mapping] = [
    await bring(app, actor, rolesTable),
    await bring(app, actor, skillsTable),
    await bring(app, actor, mappingFile),
  ];
  return { main: main.uploadId, descriptors: descriptors.uploadId, mapping: mapping.uploadId };
}

describe('a framework from files that were brought', () => {
  test('is tried, run into a draft, listed and taken back over the API, and its files are forgotten', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const actor = asFrameworkOwner();
      const client = app.client(actor).jobArchitecture;
      const files = await broughtTables(app, actor);
      const tried = await client.importFramework({ body: { ...files, dryRun: true } });
      expect(tried).toMatchObject({ dryRun: true, framework: 'bakery', created: { jobProfiles: 3 }, duplicates: 1, importId: null });
      expect((await client.listFrameworks({})).items).toEqual([]);
      const run = await client.importFramework({ body: files });
      expect(run).toMatchObject({ dryRun: false, created: tried.created, published: null });
      expect(await stored(db)).toEqual([]);
      expect((await client.listFrameworks({})).items).toMatchObject([{ slug: 'bakery', live: null, draft: { profiles: 3 } }]);
      expect(await client.listImports({})).toMatchObject({
        items: [{ id: run.importId, fileName: 'roles.csv', framework: 'bakery', created: 3, undoneAt: null, can: { undo: true } }],
      });
      await client.undoImport({ params: { importId: run.importId ?? '' } });
      expect((await client.listFrameworks({})).items).toEqual([]);
      expect(await client.listImports({})).toMatchObject({ items: [{ can: { undo: false } }] });
      await expect(client.undoImport({ params: { importId: run.importId ?? '' } })).rejects.toMatchObject({
        problem: { code: 'already_undone' },
      });
    }));

  test('has its columns guessed without a mapping, and is asked for a name that nobody said', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const actor = asPeoplePartner();
      const client = app.client(actor).jobArchitecture;
      const titles =
        'Job family,Track,Job title,Skill,Required level\nBaking,Baker,Baker,Dough,Working\nBaking,Baker,Master,Dough,Expert\n';
      const { uploadId: main } = await bring(app, actor, { name: 'roles.csv', bytes: new TextEncoder().encode(titles) });
      await expect(client.importFramework({ body: { main, dryRun: true } })).rejects.toMatchObject({
        problem: { code: 'framework_unnamed' },
      });
      const report = await client.importFramework({ body: { main, framework: 'Bakery', dryRun: true } });
      expect(report).toMatchObject({ created: { jobProfiles: 2, expectations: 2 }, inferred: { importanceAssumed: true } });
      expect(report.guesses.find(({ column }) => column === 'Skill')).toMatchObject({ file: 'roles.csv', field: 'competency' });
    }));

  test('is nobody else’s: authors without the file find nothing, others may not ask', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { main } = await broughtTables(app, asFrameworkOwner());
      const body = { main, framework: 'Bakery' };
      for (const dryRun of [true, false]) {
        await expect(app.client(asFrameworkOwner()).jobArchitecture.importFramework({ body: { ...body, dryRun } })).rejects.toMatchObject({
          status: 404,
        });
      }
      for (const actor of [asPerson(null), asExecutive(), asAdmin()]) {
        const client = app.client(actor).jobArchitecture;
        await expect(client.importFramework({ body })).rejects.toMatchObject({ status: 403 });
        await expect(client.discardFile({ params: { uploadId: main } })).rejects.toMatchObject({ status: 403 });
        await expect(bring(app, actor, rolesTable)).rejects.toMatchObject({ kind: 'forbidden' });
      }
      expect(await stored(db)).toHaveLength(3);
    }));

  test('does not open a file of an import of people, nor the reverse', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const actor = asPeoplePartner();
      const { uploadId: main } = await bring(app, actor, rolesTable);
      await expect(app.client(actor).people.importPeople({ body: { uploads: [main], dryRun: true } })).rejects.toMatchObject({
        status: 404,
      });
    }));
});
