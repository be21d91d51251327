import { contract } from '@waymark/domain/contract.ts';
import { walk } from '@waymark/domain/shared/contract-kit.ts';
import { expect, test } from 'vitest';
import { withCrew } from './crew.ts';
import type { Column } from './rights/columns.ts';
import { everySample } from './rights/every-sample.ts';
import { requestOf } from './rights/request-of.ts';
import { layRightsWorld } from './rights/rights-world.ts';

/** Reading about one person that not everybody may: whose record it opens can see who looked. */
const privateReads = [...walk(contract)].filter(
  ([, { method, rights }]) => method === 'GET' && rights.includes('self') && !rights.includes('everyone'),
);

const onlookers: readonly Column[] = ['manager', 'lineAbove', 'assessor', 'partnerInScope', 'admin'];

test('every read of one person that is not for everybody has a place among the private ones', () => {
  const aboutOne = [...walk(contract)].filter(([, { method, path }]) => method === 'GET' && /\{(personId|roundId|planId)\}/.test(path));
  const open = aboutOne.filter(([name]) => !privateReads.some(([known]) => known === name)).map(([name]) => name);
  expect(open).toEqual(['people.getPerson', 'people.listReports']);
});

test.each(privateReads)('%s by somebody else is recorded for the person, and by the person is not', (name, route) =>
  withCrew(async (db) => {
    const world = await layRightsWorld(db);
    const self = { world, column: 'self', ...world.askers.self } as const;
    const { address, init } = requestOf(route, (await everySample.get(name)?.call(self)) ?? {});
    await db.deleteFrom('access_record').execute(); // what laying the sample has looked at
    const read = async (column: Column) => (await world.app.request(world.askers[column].actor, address, init)).status;
    const expected: object[] = [];
    for (const column of onlookers) {
      if ((await read(column)) === 200) expected.push({ actor_id: world.askers[column].accountId, person_id: world.crew.engineer });
    }
    const recorded = () => db.selectFrom('access_record').select(['actor_id', 'person_id']).orderBy('id').execute();
    expect(await recorded()).toEqual(expected);
    expect(await read('self')).toBe(200);
    expect(await recorded()).toEqual(expected);
  }),
);
