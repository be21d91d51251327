import { UploadedFile } from '@waymark/domain/shared/uploaded-file.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asAdmin, asFrameworkOwner, asPeoplePartner, asPerson } from '#test/actors.ts';
import { anUpload, streamOf } from '#test/builders/upload.ts';
import { createTestApp, type TestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { importPeopleUploads } from './import-people-uploads.ts';
import { uploadPeopleFile } from './upload-people-file.ts';

const content = () => streamOf('Employee ID,Full name\n1,Ada Head\n2,Bo Lead\n');
const bring = (app: TestApp, actor: Actor, name = 'people.csv') => uploadPeopleFile(app.caller(actor), { name, content: content() });
const stored = async (db: Db) => (await db.selectFrom('stored_file').select('name').execute()).map(({ name }) => name);
const post = (app: TestApp, actor: Actor, init: RequestInit) =>
  app.request(actor, '/api/v1/people-imports/files?name=big.csv', { method: 'POST', ...init });

const workbook = await writeXlsxFile([
  {
    sheet: 'People',
    data: [
      ['Employee ID', 'Full name'],
      ['1', 'Zoë Brügge'],
    ],
  },
]).toBuffer();

describe('a file brought for an import of people', () => {
  test('is the own file of whoever brought it: others, also with the same access, find nothing', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const actor = asPeoplePartner();
      const { uploadId, ...file } = await bring(app, actor);
      expect(file).toEqual({ name: 'people.csv', mediaType: 'text/plain', sizeBytes: 43, expiresAt: '2026-11-23T09:40:00.000Z' });
      const other = app.client(asAdmin()).people;
      for (const call of [
        () => other.importPeople({ body: { uploads: [uploadId], dryRun: true } }),
        () => other.importPeople({ body: { uploads: [uploadId] } }),
        () => other.discardFile({ params: { uploadId } }),
      ]) {
        await expect(call()).rejects.toMatchObject({ status: 404 });
      }
      const mine = app.client(actor).people;
      expect(await mine.importPeople({ body: { uploads: [uploadId], dryRun: true } })).toMatchObject({ created: 2 });
      await mine.discardFile({ params: { uploadId } });
      expect(await stored(db)).toEqual([]);
    }));

  test('is not read before it is decided that the actor may, and leaves no word of itself in the audit', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      let isRead = false;
      async function* watched() {
        isRead = true;
        yield* content();
      }
      for (const actor of [asPerson(null), asFrameworkOwner(), asPeoplePartner(null, [uuidv7(Date.now())])]) {
        await expect(uploadPeopleFile(app.caller(actor), { name: 'people.csv', content: watched() })).rejects.toMatchObject({
          kind: 'forbidden',
        });
      }
      expect(isRead).toBe(false);
      expect(await stored(db)).toEqual([]);
      await bring(app, asAdmin());
      const entries = await db.selectFrom('audit_entry').selectAll().execute();
      expect(entries).toMatchObject([{ action: 'people.upload_file', subject_kind: 'stored_file', fields: ['content'] }]);
      expect(JSON.stringify(entries)).not.toMatch(/Ada|people\.csv/);
    }));

  test('is refused over the limit with 413, before reading when its length says so, and while it comes when not', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const large = new Uint8Array(2_000_001).fill(65);
      const told = await post(app, asAdmin(), { body: large, headers: { 'content-length': '2000001' } });
      expect({ status: told.status, ...(await told.json()) }).toMatchObject({ status: 413, code: 'upload_too_large' });
      expect((await post(app, asAdmin(), { body: large })).status).toBe(413);
      const picture = await post(app, asAdmin(), { body: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2) });
      expect({ status: picture.status, ...(await picture.json()) }).toMatchObject({ status: 422, code: 'file_not_a_table' });
      expect(await stored(db)).toEqual([]);
    }));

  test('brings its mapping along as a file; a mapping that is none is refused and the files stay', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const actor = asAdmin();
      const bringText = async (name: string, text: string) =>
        (await uploadPeopleFile(app.caller(actor), { name, content: streamOf(text) })).uploadId;
      const uploads = [await bringText('people.csv', 'No,Who\n7,Ada Head\n')];
      const client = app.client(actor).people;
      const bad = await bringText('bad.yaml', 'format: waymark-people-mapping/1\n');
      await expect(client.importPeople({ body: { uploads, mappingUpload: bad } })).rejects.toMatchObject({
        problem: { code: 'mapping_invalid' },
      });
      const good = await bringText('good.yaml', 'format: waymark-people-mapping/1\npeople:\n  fields: { key: No, displayName: Who }\n');
      expect(await client.importPeople({ body: { uploads, mappingUpload: good } })).toMatchObject({ created: 1 });
      expect(await stored(db)).toEqual(['bad.yaml']);
    }));

  test.each([
    ['UTF-16 with tabs', Buffer.from('\ufeffEmployee ID\tFull name\n1\tZoë Brügge\n', 'utf16le'), 'text/plain'],
    ['Windows-1252 with semicolons', Buffer.from('Employee ID;Full name\n1;Zo\xeb Br\xfcgge\n', 'latin1'), 'text/plain'],
    ['an Excel workbook', workbook, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('may be %s, whatever its name and content type say', (_what, bytes, mediaType) =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const actor = asAdmin();
      const answer = await post(app, actor, { body: new Uint8Array(bytes), headers: { 'content-type': 'text/plain' } });
      const { uploadId, ...file } = UploadedFile.parse(await answer.json());
      expect(file).toMatchObject({ name: 'big.csv', mediaType });
      await app.client(actor).people.importPeople({ body: { uploads: [uploadId] } });
      expect(await db.selectFrom('person').select('display_name').execute()).toEqual([{ display_name: 'Zoë Brügge' }]);
    }),
  );

  test('is imported once, however often it is asked for at the same time', () =>
    withOwnDatabase(async ({ db }) => {
      const app = createTestApp(db);
      const accountId = uuidv7(Date.now());
      const caller = app.caller(asPerson(null, { accountId, roles: ['admin'] }));
      const uploads = [await anUpload(caller, accountId)];
      const answers = await Promise.allSettled([1, 2, 3].map(() => importPeopleUploads(caller, { uploads })));
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
        { reason: { kind: 'not_found' } },
        { reason: { kind: 'not_found' } },
      ]);
      expect(await db.selectFrom('person').select('display_name').execute()).toEqual([{ display_name: 'New Example' }]);
    }));

  test('stays while problems stand in the way of the import', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const accountId = uuidv7(Date.now());
      const actor = asPerson(null, { accountId, roles: ['admin'] });
      const uploads = [await anUpload(app.caller(actor), accountId, { content: 'Employee ID,Full name\n1,Ada\n1,Bo\n' })];
      await expect(importPeopleUploads(app.caller(actor), { uploads })).rejects.toMatchObject({ code: 'import_blocked' });
      expect(await stored(db)).toEqual(['people.csv']);
    }));
});
