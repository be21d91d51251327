import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asPerson } from '#test/actors.ts';
import { aBareJobProfile } from '#test/builders/job-profile.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { countPeopleByProfile } from './count-people-by-profile.ts';
import { listObservedMoves } from './list-observed-moves.ts';
import { listWillingToTalk } from './list-willing-to-talk.ts';

interface Move {
  readonly from: string;
  readonly to: string;
  readonly began: string;
  readonly moved: string;
  readonly willingToTalk?: boolean;
}

async function mover(db: Db, { from, to, began, moved, willingToTalk = false }: Move): Promise<string> {
  const personId = await aPerson(db, { willingToTalk });
  await aJob(db, { personId, profileId: from, from: began, to: moved });
  await aJob(db, { personId, profileId: to, from: moved });
  return personId;
}

describe('observed moves', () => {
  test('count people and give the quarter points of their months, from five people on', () =>
    withRollback(async (db) => {
      const [a, b, c] = [await aBareJobProfile(db), await aBareJobProfile(db), await aBareJobProfile(db)];
      for (const moved of ['2024-01-01', '2024-03-01', '2024-05-01', '2024-07-01', '2024-09-01'])
        await mover(db, { from: a, to: b, began: '2023-01-01', moved });
      for (const moved of ['2024-01-01', '2024-03-01', '2024-05-01', '2024-07-01'])
        await mover(db, { from: b, to: c, began: '2023-01-01', moved });
      const caller = createTestApp(db).caller(asPerson(await aPerson(db)));
      expect(await listObservedMoves(caller, {})).toEqual([
        { fromProfileId: a, toProfileId: b, people: 5, months: { from: 14, to: 18 } },
        { fromProfileId: b, toProfileId: c, people: null, months: null },
      ]);
      expect(await countPeopleByProfile(caller, { jobProfileIds: [b, c] })).toEqual(
        expect.arrayContaining([
          { jobProfileId: b, people: 5 },
          { jobProfileId: c, people: 4 },
        ]),
      );
      expect(await countPeopleByProfile(caller, { jobProfileIds: [a] })).toEqual([]);
    }));

  test('obey the smallest group that the organisation has settled, but never one below five', () =>
    withRollback(async (db) => {
      const [a, b] = [await aBareJobProfile(db), await aBareJobProfile(db)];
      const move = async () => await mover(db, { from: a, to: b, began: '2022-01-01', moved: '2024-01-01' });
      for (let people = 0; people < 4; people++) await move();
      const caller = createTestApp(db).caller(asPerson(await aPerson(db)));
      const shown = async () => (await listObservedMoves(caller, {})).map(({ people }) => people);
      const at = new Date();
      await db.insertInto('setting').values({ name: 'smallestGroup', value: '3', updated_at: at }).execute();
      expect(await shown()).toEqual([null]);
      await move();
      expect(await shown()).toEqual([5]);
      await writeOrganisationSettings(db, { smallestGroup: 6 }, at);
      expect(await shown()).toEqual([null]);
      await move();
      expect(await shown()).toEqual([6]);
    }));

  test('leave out what is older than five years, what is to come, and a new title in one profile', () =>
    withRollback(async (db) => {
      const [a, b] = [await aBareJobProfile(db), await aBareJobProfile(db)];
      for (const moved of ['2021-11-21', '2026-11-23']) await mover(db, { from: a, to: b, began: '2019-01-01', moved });
      await mover(db, { from: a, to: a, began: '2022-01-01', moved: '2024-01-01' });
      const caller = createTestApp(db).caller(asPerson(await aPerson(db)));
      expect(await listObservedMoves(caller, {})).toEqual([]);
      await mover(db, { from: a, to: b, began: '2019-01-01', moved: '2021-11-22' });
      expect(await listObservedMoves(caller, {})).toHaveLength(1);
    }));

  test('count the months over changes of title, and start anew after a break', () =>
    withRollback(async (db) => {
      const [a, b] = [await aBareJobProfile(db), await aBareJobProfile(db)];
      for (let person = 0; person < 5; person++) {
        const personId = await aPerson(db);
        await aJob(db, { personId, profileId: a, title: 'One', from: '2018-01-01', to: '2019-01-01' });
        await aJob(db, { personId, profileId: a, title: 'One', from: '2020-01-01', to: '2021-01-01' });
        await aJob(db, { personId, profileId: a, title: 'Two', from: '2021-01-01', to: '2022-01-01' });
        await aJob(db, { personId, profileId: b, from: '2022-01-01' });
      }
      const moves = await listObservedMoves(createTestApp(db).caller(asPerson(await aPerson(db))), {});
      expect(moves).toEqual([{ fromProfileId: a, toProfileId: b, people: 5, months: { from: 24, to: 24 } }]);
    }));

  test('name only those who are willing to talk and still here', () =>
    withRollback(async (db) => {
      const [a, b] = [await aBareJobProfile(db), await aBareJobProfile(db)];
      const move = { from: a, to: b, began: '2022-01-01', moved: '2024-01-01' };
      const open = await mover(db, { ...move, willingToTalk: true });
      const later = await mover(db, { ...move, moved: '2025-01-01', willingToTalk: true });
      await mover(db, move);
      const gone = await mover(db, { ...move, willingToTalk: true });
      await db.updateTable('person').set({ left_on: '2026-01-31' }).where('id', '=', gone).execute();
      const people = await listWillingToTalk(createTestApp(db).caller(asPerson(open)), { fromProfileId: a, toProfileId: b });
      expect(people.map((person) => person.id)).toEqual([later, open]);
    }));
});
