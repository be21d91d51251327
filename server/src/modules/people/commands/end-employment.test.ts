import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asPeoplePartner, asPerson } from '#test/actors.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { assignJob } from './assign-job.ts';
import { endEmployment } from './end-employment.ts';
import { rehirePerson } from './rehire-person.ts';

const partner = (db: Db) => createTestApp(db).caller(asPeoplePartner());

/** Somebody with a manager, a team, a job and a report. */
async function somebody(db: Db) {
  const managerId = await aPerson(db);
  const personId = await aPerson(db, { managerId, teamId: await aTeam(db), title: 'Engineer', joinedOn: '2024-01-01' });
  return { personId, reportId: await aPerson(db, { managerId: personId }) };
}

const managersOf = (db: Db, personId: string) =>
  db.selectFrom('reporting_line').select('valid_to').where('person_id', '=', personId).execute();

describe('the last day', () => {
  test('ends job, team and line the day after, and the lines of those who report to the person; the history stays', () =>
    withRollback(async (db) => {
      const { personId, reportId } = await somebody(db);
      const record = await endEmployment(partner(db), { personId, lastDay: '2026-11-20' });
      expect(record).toMatchObject({
        leftOn: '2026-11-20',
        jobs: [{ jobTitle: 'Engineer', validFrom: '2024-01-01', validTo: '2026-11-21' }],
        teams: [{ validTo: '2026-11-21' }],
        managers: [{ validTo: '2026-11-21' }],
      });
      expect(await managersOf(db, reportId)).toEqual([{ valid_to: '2026-11-21' }]);
    }));

  test('to come may be moved and taken back, and everything goes on', () =>
    withRollback(async (db) => {
      const { personId, reportId } = await somebody(db);
      await aJob(db, { personId: reportId, title: 'Other', from: '2024-01-01' });
      await endEmployment(partner(db), { personId, lastDay: '2026-12-31' });
      expect(await managersOf(db, reportId)).toEqual([{ valid_to: '2027-01-01' }]);
      expect(await endEmployment(partner(db), { personId, lastDay: '2027-01-31' })).toMatchObject({ jobs: [{ validTo: '2027-02-01' }] });
      expect(await endEmployment(partner(db), { personId, lastDay: '2026-11-30' })).toMatchObject({ teams: [{ validTo: '2026-12-01' }] });
      const back = await endEmployment(partner(db), { personId, lastDay: null });
      expect(back).toMatchObject({ leftOn: null, jobs: [{ validTo: null }], teams: [{ validTo: null }], managers: [{ validTo: null }] });
      expect(await managersOf(db, reportId)).toEqual([{ valid_to: null }]);
    }));

  test('set as it is already is refused, and nobody is told', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { personId } = await somebody(db);
      const end = (lastDay: string | null) => endEmployment(app.caller(asPeoplePartner()), { personId, lastDay });
      await expect(end(null)).rejects.toMatchObject({ code: 'nothing_changed' });
      await end('2026-12-31');
      await expect(end('2026-12-31')).rejects.toMatchObject({ code: 'nothing_changed' });
      expect(app.announced.map((event) => event.name)).toEqual(['people.last_day_set']);
    }));

  test('drops what was planned after it', () =>
    withRollback(async (db) => {
      const { personId } = await somebody(db);
      await assignJob(partner(db), { personId, jobTitle: 'Lead', from: '2027-03-01' });
      const record = await endEmployment(partner(db), { personId, lastDay: '2026-12-31' });
      expect(record.jobs).toMatchObject([{ jobTitle: 'Engineer', validTo: '2027-01-01' }]);
    }));

  test('is refused before the first day and once it has passed, to strangers and to the person', () =>
    withRollback(async (db) => {
      const { personId } = await somebody(db);
      const end = (lastDay: string | null) => endEmployment(partner(db), { personId, lastDay });
      await expect(end('2023-12-31')).rejects.toMatchObject({ code: 'dates_out_of_order' });
      const asked = endEmployment(createTestApp(db).caller(asPerson(personId)), { personId, lastDay: '2026-12-31' });
      await expect(asked).rejects.toMatchObject({ kind: 'forbidden' });
      await end('2026-11-20');
      await expect(end(null)).rejects.toMatchObject({ code: 'has_left' });
    }));
});

describe('a return', () => {
  test('keeps the history and starts with nothing running', () =>
    withRollback(async (db) => {
      const { personId } = await somebody(db);
      const back = () => rehirePerson(partner(db), { personId, joinedOn: '2027-01-01' });
      await expect(back()).rejects.toMatchObject({ code: 'has_not_left' });
      await endEmployment(partner(db), { personId, lastDay: '2026-11-20' });
      const early = rehirePerson(partner(db), { personId, joinedOn: '2026-11-20' });
      await expect(early).rejects.toMatchObject({ code: 'dates_out_of_order' });
      expect(await back()).toMatchObject({ joinedOn: '2027-01-01', leftOn: null, jobs: [{ validTo: '2026-11-21' }] });
      const record = await assignJob(partner(db), { personId, jobTitle: 'Engineer', from: '2027-01-01' });
      expect(record.jobs).toMatchObject([
        { validFrom: '2027-01-01', validTo: null },
        { validFrom: '2024-01-01', validTo: '2026-11-21' },
      ]);
    }));
});
