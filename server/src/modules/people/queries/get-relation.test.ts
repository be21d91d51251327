import { noRelation } from '@waymark/domain/people/relation.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asNobody, asOperator, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aMembership, aPerson, aReportingLine } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getRelation } from './get-relation.ts';

const ask = (db: Db, actor: Actor, personId: string) => getRelation(createTestApp(db).caller(actor), { personId });

/** Head over lead over worker, and a stranger. */
async function threeLevels(db: Db) {
  const head = await aPerson(db);
  const lead = await aPerson(db, { managerId: head });
  const worker = await aPerson(db, { managerId: lead });
  return { head, lead, worker, stranger: await aPerson(db) };
}

describe('the relation of an actor to a person', () => {
  test('is told for oneself, by id and as "me"', () =>
    withRollback(async (db) => {
      const me = await aPerson(db);
      expect(await ask(db, asPerson(me), me)).toEqual({ ...noRelation, self: true });
      expect(await ask(db, asPerson(me), 'me')).toEqual({ ...noRelation, self: true });
      expect(await ask(db, asPerson(null), 'me')).toEqual(noRelation);
    }));

  test('tells the manager from those above, and both from those below and beside', () =>
    withRollback(async (db) => {
      const { head, lead, worker, stranger } = await threeLevels(db);
      const ceo = await aPerson(db);
      await aReportingLine(db, { personId: head, managerId: ceo, from: '2024-01-01' });
      expect(await ask(db, asPerson(lead), worker)).toEqual({ ...noRelation, manager: true });
      expect(await ask(db, asPerson(head), worker)).toEqual({ ...noRelation, lineAbove: true });
      expect(await ask(db, asPerson(ceo), worker)).toEqual({ ...noRelation, lineAbove: true });
      expect(await ask(db, asPerson(worker), lead)).toEqual(noRelation);
      expect(await ask(db, asPerson(stranger), worker)).toEqual(noRelation);
    }));

  test('counts reporting lines of today only', () =>
    withRollback(async (db) => {
      const { worker } = await threeLevels(db);
      const [before, after, until] = [await aPerson(db), await aPerson(db), await aPerson(db)];
      await aReportingLine(db, { personId: worker, managerId: before, from: '2022-01-01', to: '2023-01-01' });
      await aReportingLine(db, { personId: worker, managerId: until, from: '2023-01-01', to: '2026-11-22' });
      await aReportingLine(db, { personId: worker, managerId: after, from: '2026-11-23', to: '2030-01-01' });
      for (const other of [before, after, until]) expect(await ask(db, asPerson(other), worker)).toEqual(noRelation);
    }));

  test('gives a people partner everyone, or the people in their teams and the teams below', () =>
    withRollback(async (db) => {
      const top = await aTeam(db);
      const below = await aTeam(db, { parentId: top });
      const beside = await aTeam(db);
      const inside = await aPerson(db, { teamId: below });
      const outside = await aPerson(db, { teamId: beside });
      const moved = await aPerson(db, { teamId: beside });
      await aMembership(db, { personId: moved, teamId: top, from: '2020-01-01', to: '2024-01-01' });
      const partner = asPeoplePartner(null, [top]);
      expect(await ask(db, partner, inside)).toEqual({ ...noRelation, peoplePartner: true });
      expect(await ask(db, partner, outside)).toEqual(noRelation);
      expect(await ask(db, partner, moved)).toEqual(noRelation);
      const [toCome, gone] = [await aPerson(db), await aPerson(db)];
      await aMembership(db, { personId: toCome, teamId: top, from: '2027-01-01' });
      await aMembership(db, { personId: gone, teamId: beside, from: '2020-01-01', to: '2024-01-01' });
      await aMembership(db, { personId: gone, teamId: top, from: '2024-01-01', to: '2026-01-01' });
      for (const id of [toCome, gone]) expect(await ask(db, partner, id)).toEqual({ ...noRelation, peoplePartner: true });
      expect(await ask(db, asPeoplePartner(), outside)).toEqual({ ...noRelation, peoplePartner: true });
    }));

  test('is that of a stranger for people who do not exist, whoever asks', () =>
    withRollback(async (db) => {
      for (const personId of ['019aa000-0000-7000-8000-00000000ffff', 'nonsense', '']) {
        expect(await ask(db, asPeoplePartner(), personId)).toEqual(noRelation);
        expect(await ask(db, asOperator, personId)).toEqual(noRelation);
      }
    }));

  test('ends for a reporting circle that old data may hold', () =>
    withRollback(async (db) => {
      const { head, worker } = await threeLevels(db);
      await aReportingLine(db, { personId: head, managerId: worker, from: '2024-01-01' });
      expect(await ask(db, asPerson(head), worker)).toMatchObject({ lineAbove: true });
    }));

  test('is not told to nobody', () =>
    withRollback(async (db) => {
      await expect(ask(db, asNobody, await aPerson(db))).rejects.toMatchObject({ code: 'sign_in_required' });
    }));
});
