import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asNobody, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { listPeople } from './list-people.ts';
import { listPersonRecords } from './list-person-records.ts';

const names = ['Amara Okafor', 'Łukasz Müller', 'Ann Lee', 'Annika Berg', 'O_Brian'];
async function withPeople(db: Db) {
  for (const name of names) await aPerson(db, { name });
  await aPerson(db, { name: 'Anna Gone', leftOn: '2026-01-31' });
  const caller = createTestApp(db).caller(asPerson(null));
  return async (q: string) => (await listPeople(caller, { q })).items.map((person) => person.displayName);
}

describe('the directory', () => {
  test.each([
    ['ann', ['Ann Lee', 'Annika Berg']],
    ['LUKASZ', ['Łukasz Müller']],
    ['muller łu', ['Łukasz Müller']],
    ['berg ann', ['Annika Berg']],
    ['okafro', ['Amara Okafor']],
    ['amra okafor', ['Amara Okafor']],
    ['xyzzy', []],
    ['%', []],
    ['o_b', ['O_Brian']],
  ])('finds for %j: %j', (q, found) =>
    withRollback(async (db) => {
      const search = await withPeople(db);
      expect(await search(q)).toEqual(found);
    }),
  );

  test('goes without misspelt names where the database cannot tell likeness', () =>
    withRollback(async (db) => {
      const search = await withPeople(db);
      await sql`drop extension pg_trgm cascade`.execute(db);
      expect(await search('okafro')).toEqual([]);
      expect(await search('okafor')).toEqual(['Amara Okafor']);
    }));

  test('pages by name, limits to a team, and is for everybody signed in', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const teamId = await aTeam(db);
      for (const name of ['Cy', 'ann', 'Bo']) await aPerson(db, { name, teamId });
      await aPerson(db, { name: 'Else' });
      const caller = app.caller(asPerson(null));
      const first = await listPeople(caller, { limit: 2, teamId });
      expect(first.items.map((person) => person.displayName)).toEqual(['ann', 'Bo']);
      const rest = await listPeople(caller, { limit: 2, teamId, cursor: first.nextCursor ?? '' });
      expect(rest).toMatchObject({ items: [{ displayName: 'Cy' }], nextCursor: null });
      await expect(listPeople(app.caller(asNobody), {})).rejects.toMatchObject({ code: 'sign_in_required' });
    }));
});

describe('the table of records', () => {
  test('shows who is here, away, gone and to come, and what is missing', () =>
    withRollback(async (db) => {
      const teamId = await aTeam(db);
      const boss = await aPerson(db, { name: 'A Boss', teamId, title: 'Lead' });
      await aPerson(db, { name: 'B Full', teamId, managerId: boss, title: 'Engineer', key: 'K7' });
      await aPerson(db, { name: 'C Empty' });
      await aPerson(db, { name: 'D Gone', leftOn: '2026-01-31' });
      await aPerson(db, { name: 'E Soon', joinedOn: '2027-01-01' });
      const caller = createTestApp(db).caller(asAdmin());
      const all = await listPersonRecords(caller, {});
      expect(all.items.map(({ displayName, state, problems }) => [displayName, state, problems])).toEqual([
        ['A Boss', 'here', ['no_manager', 'no_profile']],
        ['B Full', 'here', ['no_profile']],
        ['C Empty', 'here', ['no_manager', 'no_team', 'no_job']],
        ['D Gone', 'left', []],
        ['E Soon', 'to_come', ['no_manager', 'no_team', 'no_job']],
      ]);
      const found = async (question: object) => (await listPersonRecords(caller, question)).items.map((row) => row.displayName);
      expect(await found({ state: 'left' })).toEqual(['D Gone']);
      expect(await found({ problem: 'no_team' })).toEqual(['C Empty', 'E Soon']);
      expect(await found({ q: 'k7' })).toEqual(['B Full']);
    }));

  test('of a people partner holds their part only; colleagues have none', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const top = await aTeam(db);
      const below = await aTeam(db, { parentId: top });
      await aPerson(db, { name: 'In', teamId: below });
      await aPerson(db, { name: 'Out', teamId: await aTeam(db) });
      const page = await listPersonRecords(app.caller(asPeoplePartner(null, [top])), {});
      expect(page.items.map((row) => row.displayName)).toEqual(['In']);
      await expect(listPersonRecords(app.caller(asPerson(null)), {})).rejects.toMatchObject({ kind: 'forbidden' });
    }));
});
