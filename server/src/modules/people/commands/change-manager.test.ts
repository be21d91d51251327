import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asFrameworkOwner, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson, aReportingLine } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { previewManagerChange } from '../queries/preview-manager-change.ts';
import { changeManager } from './change-manager.ts';

const partner = (db: Db) => createTestApp(db).caller(asPeoplePartner());
const lines = (db: Db, personId: string) =>
  db
    .selectFrom('reporting_line')
    .select(['manager_id', 'valid_from', 'valid_to'])
    .where('person_id', '=', personId)
    .orderBy('valid_from')
    .execute();

describe('a change of manager', () => {
  test('ends the line that runs, starts the new one, and is announced', () =>
    withRollback(async (db) => {
      const [before, after] = [await aPerson(db), await aPerson(db, { name: 'Ann New' })];
      const personId = await aPerson(db, { managerId: before });
      const app = createTestApp(db);
      const record = await changeManager(app.caller(asPeoplePartner()), { personId, managerId: after, from: '2026-12-01' });
      expect(record.managers).toMatchObject([
        { managerName: 'Ann New', validFrom: '2026-12-01', validTo: null },
        { managerId: before, validFrom: '2024-01-01', validTo: '2026-12-01' },
      ]);
      expect(app.announced).toMatchObject([{ name: 'people.manager_changed', payload: { personId, managerId: after } }]);
    }));

  test('is from today unless told, may be nobody, and drops what was planned', () =>
    withRollback(async (db) => {
      const [first, planned] = [await aPerson(db), await aPerson(db)];
      const personId = await aPerson(db);
      await aReportingLine(db, { personId, managerId: first, from: '2024-01-01', to: '2027-01-01' });
      await aReportingLine(db, { personId, managerId: planned, from: '2027-01-01' });
      expect(await previewManagerChange(partner(db), { personId, managerId: null })).toMatchObject({
        from: '2026-11-22',
        before: { id: first },
        after: null,
        replaces: ['2027-01-01'],
        unchanged: false,
      });
      await changeManager(partner(db), { personId, managerId: null });
      expect(await lines(db, personId)).toEqual([{ manager_id: first, valid_from: '2024-01-01', valid_to: '2026-11-22' }]);
    }));

  test('never closes a circle, not even a planned one, and the preview names it', () =>
    withRollback(async (db) => {
      const head = await aPerson(db, { name: 'Head' });
      const lead = await aPerson(db, { name: 'Lead', managerId: head });
      const worker = await aPerson(db, { name: 'Worker', managerId: lead });
      const later = await aPerson(db, { name: 'Later' });
      await aReportingLine(db, { personId: later, managerId: worker, from: '2027-06-01' });
      for (const managerId of [worker, lead, head, later]) {
        await expect(changeManager(partner(db), { personId: head, managerId })).rejects.toMatchObject({ code: 'reports_in_circle' });
      }
      expect(await lines(db, head)).toEqual([]);
      const preview = await previewManagerChange(partner(db), { personId: head, managerId: worker });
      expect(preview).toMatchObject({ circle: ['Head', 'Worker', 'Lead', 'Head'], peopleBelow: 2 });
      await changeManager(partner(db), { personId: lead, managerId: null, from: '2026-12-01' });
      await expect(changeManager(partner(db), { personId: head, managerId: worker, from: '2026-11-30' })).rejects.toMatchObject({
        code: 'reports_in_circle',
      });
      expect(await changeManager(partner(db), { personId: head, managerId: worker, from: '2026-12-01' })).toMatchObject({ id: head });
    }));

  test('lasts no longer than the manager is there', () =>
    withRollback(async (db) => {
      const managerId = await aPerson(db, { leftOn: '2026-12-31' });
      const personId = await aPerson(db);
      await changeManager(partner(db), { personId, managerId });
      expect(await lines(db, personId)).toEqual([{ manager_id: managerId, valid_from: '2026-11-22', valid_to: '2027-01-01' }]);
    }));

  test('refuses a manager who is unknown or gone, a person who is gone, and what is so already', () =>
    withRollback(async (db) => {
      const managerId = await aPerson(db);
      const personId = await aPerson(db, { managerId });
      const gone = await aPerson(db, { leftOn: '2026-11-01' });
      const change = (input: { personId: string; managerId: string | null }) => changeManager(partner(db), input);
      await expect(change({ personId, managerId })).rejects.toMatchObject({ code: 'nothing_changed' });
      await expect(change({ personId, managerId: gone })).rejects.toMatchObject({ code: 'manager_unknown' });
      const unknown = '019aa000-0000-7000-8000-00000000ffff';
      await expect(change({ personId, managerId: unknown })).rejects.toMatchObject({ faults: [{ pointer: '/managerId' }] });
      await expect(change({ personId: gone, managerId })).rejects.toMatchObject({ code: 'has_left' });
      expect(await lines(db, personId)).toHaveLength(1);
    }));

  test('is for administrators and for people partners of that part; nothing is told to others', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const [mine, other] = [await aTeam(db), await aTeam(db)];
      const managerId = await aPerson(db);
      const personId = await aPerson(db, { managerId, teamId: mine });
      const to = await aPerson(db);
      const change = (actor: Parameters<typeof app.caller>[0], id = personId) =>
        changeManager(app.caller(actor), { personId: id, managerId: to });
      for (const actor of [asPerson(managerId), asPerson(personId), asFrameworkOwner()]) {
        await expect(change(actor)).rejects.toMatchObject({ kind: 'forbidden' });
      }
      await expect(change(asNobody)).rejects.toMatchObject({ code: 'sign_in_required' });
      await expect(change(asPeoplePartner(null, [other]))).rejects.toMatchObject({ kind: 'not_found' });
      await expect(change(asAdmin(), 'nonsense')).rejects.toMatchObject({ kind: 'not_found' });
      expect(app.announced).toEqual([]);
      expect(await change(asPeoplePartner(null, [mine]))).toMatchObject({ id: personId });
      await changeManager(app.caller(asAdmin()), { personId, managerId });
    }));

  test('two at once cannot close a circle together', () =>
    withOwnDatabase(async ({ db }) => {
      const [a, b] = [await aPerson(db), await aPerson(db)];
      const both = await Promise.allSettled([
        changeManager(partner(db), { personId: a, managerId: b }),
        changeManager(partner(db), { personId: b, managerId: a }),
      ]);
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect([...(await lines(db, a)), ...(await lines(db, b))]).toHaveLength(1);
    }));
});
