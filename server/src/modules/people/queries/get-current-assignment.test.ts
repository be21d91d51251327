import { describe, expect, test } from 'vitest';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aBareJobProfile } from '#test/builders/job-profile.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getAssignmentHistory } from './get-assignment-history.ts';
import { getCurrentAssignment } from './get-current-assignment.ts';

describe('the current job', () => {
  test('counts from the first day of the unbroken time in a profile, with what came before', () =>
    withRollback(async (db) => {
      const [junior, engineer] = [await aBareJobProfile(db), await aBareJobProfile(db)];
      const personId = await aPerson(db);
      await aJob(db, { personId, title: 'Junior', profileId: junior, from: '2020-01-01', to: '2022-01-01' });
      await aJob(db, { personId, title: 'Engineer', profileId: engineer, from: '2022-01-01', to: '2023-05-01' });
      await aJob(db, { personId, title: 'Software Engineer', profileId: engineer, from: '2023-05-01' });
      const caller = createTestApp(db).caller(asPerson(personId));
      const current = await getCurrentAssignment(caller, { personId: 'me' });
      expect(current).toMatchObject({ jobProfileId: engineer, jobTitle: 'Software Engineer', since: '2022-01-01' });
      expect(current?.previous).toMatchObject([{ jobProfileId: junior, validFrom: '2020-01-01', validTo: '2022-01-01' }]);
      expect(await getAssignmentHistory(caller, { personId })).toHaveLength(3);
    }));

  test('is none for somebody without a job today', () =>
    withRollback(async (db) => {
      const personId = await aPerson(db);
      await aJob(db, { personId, from: '2026-12-01' });
      await aJob(db, { personId, from: '2020-12-01', to: '2026-11-22' });
      expect(await getCurrentAssignment(createTestApp(db).caller(asPerson(personId)), { personId })).toBeNull();
    }));

  test('and the history are for the person, those above and a people partner; a stranger and an administrator find nothing', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const head = await aPerson(db);
      const lead = await aPerson(db, { managerId: head });
      const personId = await aPerson(db, { managerId: lead, title: 'Engineer' });
      for (const actor of [asPerson(lead), asPerson(head), asPeoplePartner()]) {
        expect(await getCurrentAssignment(app.caller(actor), { personId })).toMatchObject({ jobTitle: 'Engineer' });
      }
      for (const actor of [asAdmin(), asPerson(await aPerson(db))]) {
        await expect(getCurrentAssignment(app.caller(actor), { personId })).rejects.toMatchObject({ kind: 'not_found' });
      }
    }));
});
