import { describe, expect, test } from 'vitest';
import { asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { findPeople } from './find-people.ts';
import { getManager } from './get-manager.ts';
import { getPerson } from './get-person.ts';
import { getPersonByHandle } from './get-person-by-handle.ts';
import { listReports } from './list-reports.ts';

describe('a person', () => {
  test('is shown to colleagues with job, team and manager of today', () =>
    withRollback(async (db) => {
      const managerId = await aPerson(db, { name: 'Ines Manager' });
      const teamId = await aTeam(db, { name: 'Checkout' });
      const id = await aPerson(db, { name: 'Sam Worker', managerId, teamId, title: 'Engineer' });
      await aJob(db, { personId: id, title: 'Junior Engineer', from: '2022-01-01', to: '2024-01-01' });
      const caller = createTestApp(db).caller(asPerson(await aPerson(db)));
      const person = await getPerson(caller, { personId: id });
      expect(person).toEqual({
        id,
        handle: `p-${id}`,
        displayName: 'Sam Worker',
        jobTitle: 'Engineer',
        jobProfileId: null,
        teamId,
        teamName: 'Checkout',
        managerId,
        managerName: 'Ines Manager',
        managerHandle: `p-${managerId}`,
        leftOn: null,
      });
      expect(await getPersonByHandle(caller, { handle: `p-${id}` })).toEqual(person);
      expect(await getManager(caller, { personId: id })).toMatchObject({ id: managerId, displayName: 'Ines Manager' });
      expect(await getManager(caller, { personId: managerId })).toBeNull();
      expect((await listReports(caller, { managerId })).map((report) => report.id)).toEqual([id]);
    }));

  test('who has left is seen by a people partner only; until the last day by everybody', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const id = await aPerson(db, { leftOn: '2026-11-21' });
      const lastDay = await aPerson(db, { leftOn: '2026-11-22' });
      const colleague = app.caller(asPerson(await aPerson(db)));
      await expect(getPerson(colleague, { personId: id })).rejects.toMatchObject({ kind: 'not_found' });
      expect(await getPerson(app.caller(asPeoplePartner()), { personId: id })).toMatchObject({ leftOn: '2026-11-21' });
      expect(await getPerson(colleague, { personId: lastDay })).toMatchObject({ id: lastDay });
      expect(await findPeople(colleague, { personIds: [id, lastDay, 'nonsense'] })).toHaveLength(2);
    }));

  test('who does not exist is not found, and nobody is told to somebody unknown', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      for (const personId of ['019aa000-0000-7000-8000-00000000ffff', 'nonsense', 'me']) {
        await expect(getPerson(app.caller(asPeoplePartner()), { personId })).rejects.toMatchObject({ kind: 'not_found' });
      }
      await expect(getPerson(app.caller(asNobody), { personId: await aPerson(db) })).rejects.toMatchObject({ code: 'sign_in_required' });
    }));
});
