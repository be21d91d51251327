import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { addPerson } from './add-person.ts';
import { changeManager } from './change-manager.ts';
import { importPeople } from './import-people.ts';
import { undoPeopleImport } from './undo-people-import.ts';
import { updatePerson } from './update-person.ts';

const admin = (db: Db) => createTestApp(db).caller(asAdmin());
const head = 'Employee ID,Full name,E-mail,Job title,Department,Manager ID,Location';
const bring = async (db: Db, ...lines: readonly string[]) => {
  const bytes = new TextEncoder().encode([head, ...lines].join('\n'));
  return (await importPeople(admin(db), { files: [{ name: 'people.csv', bytes }] })).importId ?? '';
};
const undo = (db: Db, importId: string) => undoPeopleImport(admin(db), { importId });
const idOf = async (db: Db, key: string) =>
  (await db.selectFrom('person').select('id').where('employee_key', '=', key).executeTakeFirstOrThrow()).id;
const recordOf = async (db: Db, key: string) => await getPersonRecord(admin(db), { personId: await idOf(db, key) });

/** Everything but revisions and ids of dated rows. */
async function stateOf(db: Db) {
  const people = await db
    .selectFrom('person')
    .select(['employee_key', 'display_name', 'email', 'location', 'left_on'])
    .orderBy('employee_key')
    .execute();
  const facts = await Promise.all([
    db
      .selectFrom('job_assignment')
      .select(['person_id', 'job_title', 'valid_from', 'valid_to'])
      .orderBy('person_id')
      .orderBy('valid_from')
      .execute(),
    db
      .selectFrom('team_membership')
      .select(['person_id', 'team_id', 'valid_from', 'valid_to'])
      .orderBy('person_id')
      .orderBy('valid_from')
      .execute(),
    db
      .selectFrom('reporting_line')
      .select(['person_id', 'manager_id', 'valid_from', 'valid_to'])
      .orderBy('person_id')
      .orderBy('valid_from')
      .execute(),
    db.selectFrom('team').select('name').orderBy('name').execute(),
  ]);
  return { people, facts };
}

const first = ['1,Ada Head,ada@example.org,Director,Engineering,,Leeds', '2,Bo Lead,bo@example.org,Lead,Engineering,1,Leeds'];

test('an import that is taken back leaves everything as it was before', () =>
  withRollback(async (db) => {
    await bring(db, ...first);
    const before = await stateOf(db);
    const second = await bring(
      db,
      '1,Ada Head,ada@example.org,Chief,Board,,Oslo',
      '2,Bo Lead-Berg,_clear,Lead,Engineering,3,Leeds',
      '3,Cy New,cy@example.org,Engineer,Engineering,1,Leeds',
    );
    expect(await undo(db, second)).toMatchObject({ removedPeople: 1, restoredPeople: 2, removedTeams: 1, kept: [] });
    expect(await stateOf(db)).toEqual(before);
  }));

test('what somebody changed since stays, field by field, and is named', () =>
  withRollback(async (db) => {
    await bring(db, ...first);
    const second = await bring(db, '2,Bo Lead,bo@example.org,Head of Search,Engineering,1,Oslo');
    const personId = await idOf(db, '2');
    await updatePerson(admin(db), { personId, revision: 2, change: { location: 'Lima' } });
    const undone = await undo(db, second);
    expect(undone).toMatchObject({
      restoredPeople: 1,
      kept: [{ kind: 'person', name: 'Bo Lead', field: 'location', reason: 'edited_since' }],
    });
    expect(await recordOf(db, '2')).toMatchObject({ location: 'Lima', jobs: [{ jobTitle: 'Lead', validTo: null }] });
  }));

test('people who are needed since stay: by their account, by those who report to them, by a change of their own', () =>
  withRollback(async (db) => {
    const importId = await bring(
      db,
      ...first,
      '3,Cy User,cy@example.org,Engineer,Search,2,Leeds',
      '4,Di Edited,di@example.org,Engineer,Search,,Leeds',
      '5,Ed Free,ed@example.org,Engineer,Search,2,Leeds',
    );
    await anAccount(db, { personId: await idOf(db, '3') });
    await updatePerson(admin(db), { personId: await idOf(db, '4'), revision: 1, change: { location: 'Lima' } });
    const undone = await undo(db, importId);
    expect(undone.removedPeople).toBe(1);
    expect(undone.kept.map(({ name, reason }) => [name, reason]).sort()).toEqual([
      ['Ada Head', 'in_use'],
      ['Bo Lead', 'in_use'],
      ['Cy User', 'in_use'],
      ['Di Edited', 'edited_since'],
      ['Engineering', 'in_use'],
      ['Search', 'in_use'],
    ]);
    expect((await stateOf(db)).people.map((person) => person.employee_key)).toEqual(['1', '2', '3', '4']);
  }));

test('a manager whom somebody got by hand stays, and so do those above', () =>
  withRollback(async (db) => {
    const old = await addPerson(admin(db), { displayName: 'Old Hand' });
    const importId = await bring(db, ...first);
    await changeManager(admin(db), { personId: old.id, managerId: await idOf(db, '2') });
    expect(await undo(db, importId)).toMatchObject({
      removedPeople: 0,
      kept: [{ name: 'Bo Lead' }, { name: 'Ada Head' }, { name: 'Engineering' }],
    });
  }));

test('an address that somebody else has by now is not taken from them', () =>
  withRollback(async (db) => {
    await bring(db, ...first);
    const second = await bring(db, '2,Bo Lead,berg@example.org,Lead,Engineering,1,Leeds');
    await addPerson(admin(db), { displayName: 'Bo Other', email: 'BO@example.org' });
    expect(await undo(db, second)).toMatchObject({ kept: [{ field: 'email', reason: 'taken_since' }] });
    expect(await recordOf(db, '2')).toMatchObject({ email: 'berg@example.org' });
  }));

test('it works once, within thirty days, for those who keep everybody', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const importId = await bring(db, ...first);
    await expect(undoPeopleImport(app.caller(asPerson(null)), { importId })).rejects.toMatchObject({ kind: 'forbidden' });
    for (const unknown of ['nonsense', '019aa000-0000-7000-8000-00000000ffff']) {
      await expect(undo(db, unknown)).rejects.toMatchObject({ kind: 'not_found' });
    }
    app.setNow(new Date('2026-12-23T09:40:00Z'));
    await expect(undoPeopleImport(app.caller(asAdmin()), { importId })).rejects.toMatchObject({ code: 'undo_too_late' });
    await undo(db, importId);
    await expect(undo(db, importId)).rejects.toMatchObject({ code: 'already_undone' });
  }));
