import { expect, test } from 'vitest';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getPersonRecord } from '../queries/get-person-record.ts';
import { listTeamTree } from '../queries/list-team-tree.ts';
import { bringPeople } from './bring-people.ts';

const ann = { key: 'a', displayName: 'Ann Lee' };

test('people come with teams, managers and jobs over time, and with handles of their own', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const caller = app.caller(asAdmin());
    const brought = await bringPeople(caller, {
      source: 'sample',
      teams: [
        { key: 'search', name: 'Search', parentKey: 'eng' },
        { key: 'eng', name: 'Engineering' },
      ],
      people: [
        {
          ...ann,
          email: 'ann@example.org',
          leftOn: '2026-12-31',
          willingToTalk: true,
          teams: [{ teamKey: 'search', from: '2020-01-01' }],
          managers: [{ managerKey: 'b', from: '2020-01-01', to: '2027-01-01' }],
          jobs: [
            { jobTitle: 'Engineer', from: '2020-01-01', to: '2024-01-01' },
            { jobTitle: 'Lead', from: '2024-01-01' },
          ],
        },
        { key: 'b', displayName: 'Ann Lee' },
        { key: 'c', displayName: 'Cy', handle: 'ann-lee' },
      ],
    });
    const record = await getPersonRecord(caller, { personId: brought.personIds.get('a') ?? '' });
    expect(record).toMatchObject({
      handle: 'ann-lee-2',
      employeeKey: 'a',
      source: 'sample',
      willingToTalk: true,
      leftOn: '2026-12-31',
      teams: [{ teamName: 'Search' }],
      managers: [{ managerHandle: 'ann-lee-3', validTo: '2027-01-01' }],
      jobs: [{ jobTitle: 'Lead' }, { jobTitle: 'Engineer', validTo: '2024-01-01' }],
    });
    const tree = await listTeamTree(caller, {});
    expect(tree.items.map(({ name, people }) => [name, people])).toEqual([
      ['Engineering', 0],
      ['Search', 1],
    ]);
    expect(app.announced).toMatchObject([{ name: 'people.people_brought', payload: { people: 3 } }]);
  }));

test('what does not fit, and keys and addresses that somebody has, are refused whole with their places', () =>
  withRollback(async (db) => {
    await aPerson(db, { key: 'a', email: 'Bo@example.org' });
    const caller = createTestApp(db).caller(asAdmin());
    const bring = (people: Parameters<typeof bringPeople>[1]['people']) => bringPeople(caller, { source: 'sync', people });
    await expect(bring([ann, { ...ann, key: 'b', email: 'bo@example.org' }])).rejects.toMatchObject({
      code: 'people_do_not_fit',
      faults: [{ pointer: '/people/0/key' }, { pointer: '/people/1/email' }],
    });
    const under = (managerKey: string) => ({ managers: [{ managerKey, from: '2020-01-01' }] });
    const circle = bring([
      { key: 'x', displayName: 'X', ...under('y') },
      { key: 'y', displayName: 'Y', ...under('x') },
    ]);
    await expect(circle).rejects.toMatchObject({ faults: [{ code: 'circle' }] });
    expect(await db.selectFrom('person').select('id').execute()).toHaveLength(1);
  }));

test('only those who keep everybody bring people', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    for (const actor of [asPerson(await aPerson(db)), asPeoplePartner(null, [await aTeam(db)])]) {
      await expect(bringPeople(app.caller(actor), { source: 'sample', people: [ann] })).rejects.toMatchObject({ kind: 'forbidden' });
    }
  }));
