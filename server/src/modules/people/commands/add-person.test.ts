import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asExecutive, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { addPerson } from './add-person.ts';
import { updatePerson } from './update-person.ts';

const count = async (db: Db) => (await db.selectFrom('person').select('id').execute()).length;

describe('a new person', () => {
  test('needs a name only, and gets a handle of their own', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const caller = app.caller(asAdmin());
      const first = await addPerson(caller, { displayName: '  Zoë Strauß ' });
      expect(first).toMatchObject({
        displayName: 'Zoë Strauß',
        handle: 'zoe-strauss',
        employmentShare: 1,
        jobs: [],
        source: 'hand',
        revision: 1,
      });
      expect(await addPerson(caller, { displayName: 'Zoe Strauss' })).toMatchObject({ handle: 'zoe-strauss-2' });
      expect(app.announced.map((event) => event.name)).toEqual(['people.person_added', 'people.person_added']);
    }));

  test('called by an address gets a handle that does not show it', () =>
    withRollback(async (db) => {
      const caller = createTestApp(db).caller(asAdmin());
      expect(await addPerson(caller, { displayName: 'zoe@example.org' })).toMatchObject({ handle: 'person' });
    }));

  test('comes with team, manager and job from the first day', () =>
    withRollback(async (db) => {
      const [teamId, managerId] = [await aTeam(db, { name: 'Search' }), await aPerson(db, { name: 'Lead' })];
      const record = await addPerson(createTestApp(db).caller(asPeoplePartner()), {
        displayName: 'New One',
        joinedOn: '2026-12-01',
        teamId,
        managerId,
        jobTitle: 'Engineer',
      });
      expect(record).toMatchObject({
        teams: [{ teamName: 'Search', validFrom: '2026-12-01' }],
        managers: [{ managerName: 'Lead', validFrom: '2026-12-01' }],
        jobs: [{ jobTitle: 'Engineer', jobProfileId: null, validFrom: '2026-12-01', validTo: null }],
      });
    }));

  test('is refused with a key or address that somebody has, whole', () =>
    withRollback(async (db) => {
      await aPerson(db, { key: 'K1', email: 'ann@example.org' });
      const caller = createTestApp(db).caller(asAdmin());
      const add = (more: object) => addPerson(caller, { displayName: 'Ann', ...more });
      await expect(add({ employeeKey: 'K1' })).rejects.toMatchObject({ code: 'employee_key_taken', faults: [{ pointer: '/employeeKey' }] });
      await expect(add({ email: 'ANN@example.org' })).rejects.toMatchObject({ code: 'email_taken' });
      await expect(add({ managerId: '019aa000-0000-7000-8000-00000000ffff' })).rejects.toMatchObject({ code: 'manager_unknown' });
      await expect(add({ teamId: '019aa000-0000-7000-8000-00000000ffff' })).rejects.toMatchObject({ code: 'team_unknown' });
      await expect(add({ displayName: ' ' })).rejects.toMatchObject({ code: 'invalid_input' });
      expect(await count(db)).toBe(1);
    }));

  test('is added by a people partner to their own teams only, and by nobody else', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const [mine, other] = [await aTeam(db), await aTeam(db)];
      const partner = app.caller(asPeoplePartner(null, [mine]));
      await expect(addPerson(partner, { displayName: 'Ann' })).rejects.toMatchObject({ code: 'team_needed' });
      await expect(addPerson(partner, { displayName: 'Ann', teamId: other })).rejects.toMatchObject({ kind: 'not_found' });
      for (const actor of [asPerson(await aPerson(db)), asExecutive()]) {
        await expect(addPerson(app.caller(actor), { displayName: 'Ann', teamId: mine })).rejects.toMatchObject({ kind: 'forbidden' });
      }
      expect(await count(db)).toBe(1);
      expect(await addPerson(partner, { displayName: 'Ann', teamId: mine })).toMatchObject({ can: { change: true } });
    }));

  test('two of one name at once get two handles', () =>
    withOwnDatabase(async ({ db }) => {
      const caller = createTestApp(db).caller(asAdmin());
      const both = await Promise.all([addPerson(caller, { displayName: 'Sam' }), addPerson(caller, { displayName: 'Sam' })]);
      expect(both.map((person) => person.handle).sort()).toEqual(['sam', 'sam-2']);
    }));
});

describe('a changed record', () => {
  test('keeps what is not named and counts its revision', () =>
    withRollback(async (db) => {
      const personId = await aPerson(db, { name: 'Ann', key: 'K1' });
      const caller = createTestApp(db).caller(asPeoplePartner());
      const record = await updatePerson(caller, { personId, revision: 1, change: { location: 'Leeds' } });
      expect(record).toMatchObject({ displayName: 'Ann', employeeKey: 'K1', location: 'Leeds', revision: 2 });
      const again = updatePerson(caller, { personId, revision: 1, change: { location: 'Oslo' } });
      await expect(again).rejects.toMatchObject({ code: 'stale_revision', data: { revision: 2 } });
      const renamed = await updatePerson(caller, { personId, revision: 2, change: { displayName: 'Anna Å' } });
      expect(renamed).toMatchObject({ displayName: 'Anna Å', handle: `p-${personId}` });
    }));

  test('refuses a first day after the last, and an address that somebody has', () =>
    withRollback(async (db) => {
      await aPerson(db, { email: 'bo@example.org' });
      const personId = await aPerson(db, { leftOn: '2026-01-31' });
      const caller = createTestApp(db).caller(asPeoplePartner());
      const change = (fields: object) => updatePerson(caller, { personId, revision: 1, change: fields });
      await expect(change({ joinedOn: '2026-02-01' })).rejects.toMatchObject({ code: 'dates_out_of_order' });
      await expect(change({ email: 'Bo@example.org' })).rejects.toMatchObject({ code: 'email_taken' });
      await expect(change({ employmentShare: 1.2 })).rejects.toMatchObject({
        code: 'invalid_input',
        faults: [{ pointer: '/change/employmentShare' }],
      });
    }));
});
