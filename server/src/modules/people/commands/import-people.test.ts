import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import { UploadedFile } from '@waymark/domain/shared/uploaded-file.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asFrameworkOwner, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aBareJobProfile } from '#test/builders/job-profile.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { previewPeopleImport } from '../queries/preview-people-import.ts';
import { importPeople } from './import-people.ts';

const head = 'Employee ID;First name;Last name;Email;Job title;Department;Manager ID;Hire date;Gender;Shoe size';
const rows = [
  '1;Ada;Head;ada@example.org;Director;Engineering;;2019-03-01;F;37',
  '2;Bo;Lead;bo@example.org;Lead;Engineering > Search;1;2020-03-01;M;42',
  '3;Cy;Worker;cy@example.org;Engineer;Engineering > Search;2;2021-03-01;F;40',
];
const file = (...lines: readonly string[]) => [{ name: 'people.csv', bytes: new TextEncoder().encode([head, ...lines].join('\n')) }];
const admin = (db: Db) => createTestApp(db).caller(asAdmin());

async function recordOf(db: Db, key: string) {
  const { id } = await db.selectFrom('person').select('id').where('employee_key', '=', key).executeTakeFirstOrThrow();
  return await getPersonRecord(admin(db), { personId: id });
}

const rowsOf = async (db: Db) => ({
  people: (await db.selectFrom('person').select('id').execute()).length,
  runs: (await db.selectFrom('import_run').select('id').execute()).length,
});

describe('an import of people', () => {
  test('guesses what columns are, leaves protected ones out, and brings people with teams, managers and jobs', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const report = await importPeople(app.caller(asAdmin()), { files: file(...rows) });
      expect(report).toMatchObject({
        dryRun: false,
        blocked: false,
        people: 3,
        created: 3,
        updated: 0,
        teams: 2,
        teamsCreated: 2,
        managers: 2,
        depth: 3,
        cycles: 0,
        unresolvedManagers: 0,
        leftOut: [{ file: 'people.csv', column: 'Gender', attribute: 'gender' }],
        ignoredColumns: [{ column: 'Shoe size' }],
        problems: [],
      });
      expect(report.guesses.find((guess) => guess.column === 'Manager ID')).toMatchObject({ field: 'managerKey' });
      expect(await recordOf(db, '3')).toMatchObject({
        handle: 'cy-worker',
        source: 'import',
        joinedOn: '2021-03-01',
        teams: [{ teamName: 'Search', validFrom: '2021-03-01', validTo: null }],
        managers: [{ managerName: 'Bo Lead', validFrom: '2021-03-01' }],
        jobs: [{ jobTitle: 'Engineer', validFrom: '2021-03-01' }],
      });
      expect(app.announced).toMatchObject([{ name: 'people.people_brought', payload: { runId: report.importId, people: 3 } }]);
    }));

  test('changes nothing the second time, also by the mapping that the first one gave', () =>
    withRollback(async (db) => {
      const { mapping } = await importPeople(admin(db), { files: file(...rows) });
      const again = await importPeople(admin(db), { files: file(...rows), mapping });
      expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3, importId: null, guesses: [] });
      expect(await rowsOf(db)).toEqual({ people: 3, runs: 1 });
    }));

  test('in a dry run tells what would change and writes nothing', () =>
    withRollback(async (db) => {
      await importPeople(admin(db), { files: file(...rows) });
      const changed = [rows[0] ?? '', '2;Bo;Lead-Berg;bo@example.org;Head of Search;Engineering;1;2020-03-01;M;42'];
      const report = await previewPeopleImport(admin(db), { files: file(...changed) });
      expect(report).toMatchObject({ dryRun: true, importId: null, updated: 1, unchanged: 1, missing: 1, leavers: 0 });
      expect(report.examples).toMatchObject([{ key: '2', kind: 'updated' }]);
      expect(report.examples[0]?.differences).toEqual(
        expect.arrayContaining([
          { field: 'familyName', before: 'Lead', after: 'Lead-Berg' },
          { field: 'jobTitle', before: 'Lead', after: 'Head of Search' },
          { field: 'team', before: 'engineering > search', after: 'engineering' },
        ]),
      );
      expect(await recordOf(db, '2')).toMatchObject({ familyName: 'Lead', jobs: [{ jobTitle: 'Lead' }] });
    }));

  test('leaves blank cells alone, clears where told, and closes what changed', () =>
    withRollback(async (db) => {
      const { mapping } = await importPeople(admin(db), { files: file(...rows) });
      await importPeople(admin(db), { files: file('3;;;_clear;Senior Engineer;;;;;'), mapping });
      expect(await recordOf(db, '3')).toMatchObject({
        displayName: 'Cy Worker',
        email: null,
        revision: 2,
        jobs: [
          { jobTitle: 'Senior Engineer', validFrom: '2026-11-22', validTo: null },
          { jobTitle: 'Engineer', validTo: '2026-11-22' },
        ],
        managers: [{ managerName: 'Bo Lead', validTo: null }],
      });
    }));

  test('makes leavers of those who are missing only when asked; whoever reported to them reports to nobody', () =>
    withRollback(async (db) => {
      await importPeople(admin(db), { files: file(...rows) });
      const without = file(rows[0] ?? '', '3;Cy;Worker;cy@example.org;Engineer;Engineering > Search;;2021-03-01;F;40');
      expect(await importPeople(admin(db), { files: without })).toMatchObject({ missing: 1, leavers: 0 });
      expect(await importPeople(admin(db), { files: without, missing: 'leavers' })).toMatchObject({ leavers: 1, updated: 1 });
      expect(await recordOf(db, '2')).toMatchObject({
        leftOn: '2026-11-21',
        jobs: [{ validTo: '2026-11-22' }],
        managers: [{ validTo: '2026-11-22' }],
      });
      expect(await recordOf(db, '3')).toMatchObject({ managers: [{ managerName: 'Bo Lead', validTo: '2026-11-22' }] });
      expect(await importPeople(admin(db), { files: without, missing: 'leavers' })).toMatchObject({ importId: null, updated: 0 });
    }));

  test('with rows that block does nothing and names them, or leaves them out', () =>
    withRollback(async (db) => {
      const files = file(
        ...rows,
        '4;Di;Loop;di@example.org;Engineer;Engineering;5;2021-03-01;;',
        '5;Ed;Loop;ed@example.org;Engineer;Engineering;4;2021-03-01;;',
      );
      const attempt = importPeople(admin(db), { files });
      await expect(attempt).rejects.toMatchObject({
        code: 'import_blocked',
        faults: [{ pointer: '/people.csv/5/Manager ID', code: 'manager_cycle' }],
      });
      expect(await rowsOf(db)).toEqual({ people: 0, runs: 0 });
      const report = await importPeople(admin(db), { files, skipBadRows: true });
      expect(report).toMatchObject({ created: 3, rowsLeftOut: [{ row: 5 }, { row: 6 }], problems: [{ code: 'manager_cycle' }] });
      expect(await rowsOf(db)).toEqual({ people: 3, runs: 1 });
    }));

  test('gives a title the profile to which it is tied already', () =>
    withRollback(async (db) => {
      const profileId = await aBareJobProfile(db);
      await aJob(db, { personId: await aPerson(db), title: 'engineer', profileId, from: '2020-01-01' });
      await importPeople(admin(db), { files: file(...rows) });
      expect((await recordOf(db, '3')).jobs).toMatchObject([{ jobTitle: 'Engineer', jobProfileId: profileId }]);
      expect((await recordOf(db, '1')).jobs).toMatchObject([{ jobTitle: 'Director', jobProfileId: null }]);
    }));

  test('reads histories and explained codes from second files', () =>
    withRollback(async (db) => {
      const bytes = (text: string) => new TextEncoder().encode(text);
      const mapping = PeopleMapping.parse({
        format: 'waymark-people-mapping/1',
        people: { fields: { key: 'id', displayName: 'name', jobTitle: { column: 'job', lookup: 'jobs' } } },
        history: { file: 'history.csv', fields: { key: 'id', jobTitle: { column: 'job', lookup: 'jobs' }, from: 'from', to: 'to' } },
        lookups: { jobs: { file: 'jobs.csv', key: 'code', value: 'title' } },
      });
      const files = [
        { name: 'people.csv', bytes: bytes('id,name,job\n007,Jay,L\n') },
        { name: 'history.csv', bytes: bytes('id,job,from,to\n007,E,2019-01-01,2020-12-31\n007,L,2021-01-01,\n') },
        { name: 'jobs.csv', bytes: bytes('code,title\nE,Engineer\nL,Lead\n') },
      ];
      await importPeople(admin(db), { files, mapping });
      expect(await recordOf(db, '007')).toMatchObject({
        jobs: [
          { jobTitle: 'Lead', validFrom: '2021-01-01', validTo: null },
          { jobTitle: 'Engineer', validFrom: '2019-01-01', validTo: '2021-01-01' },
        ],
      });
      await expect(importPeople(admin(db), { files: files.slice(0, 2), mapping })).rejects.toMatchObject({ code: 'file_missing' });
    }));

  test('without a column for the key is refused with what was found', () =>
    withRollback(async (db) => {
      const files = [{ name: 'x.csv', bytes: new TextEncoder().encode('Shoe size,Colour\n42,red\n41,blue\n') }];
      await expect(importPeople(admin(db), { files })).rejects.toMatchObject({ code: 'mapping_incomplete' });
    }));

  test('is for those who keep everybody, over HTTP as well', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const partial = asPeoplePartner(null, [await aTeam(db)]);
      for (const actor of [asPerson(null), asFrameworkOwner(), partial]) {
        await expect(importPeople(app.caller(actor), { files: file(...rows) })).rejects.toMatchObject({ kind: 'forbidden' });
      }
      const partner = asPeoplePartner();
      const client = app.client(partner);
      const path = '/api/v1/people-imports/files?name=people.csv';
      const brought = await app.request(partner, path, { method: 'POST', body: [head, ...rows].join('\n') });
      const { uploadId } = UploadedFile.parse(await brought.json());
      const body = { uploads: [uploadId] };
      expect(await client.people.importPeople({ body: { ...body, dryRun: true } })).toMatchObject({ dryRun: true, created: 3 });
      const report = await client.people.importPeople({ body });
      await expect(client.people.importPeople({ body }), 'forgotten with the import').rejects.toMatchObject({ status: 404 });
      const runs = await client.people.listImports({});
      expect(runs).toMatchObject({
        items: [{ id: report.importId, fileName: 'people.csv', created: 3, undoneAt: null, can: { undo: true } }],
      });
      expect(await client.people.undoImport({ params: { importId: report.importId ?? '' } })).toMatchObject({ removedPeople: 3, kept: [] });
      expect(await client.people.listImports({})).toMatchObject({ items: [{ can: { undo: false } }] });
    }));
});
