import { expect, test } from 'vitest';
import { compareRoles } from './compare-roles.ts';

const ask = (competencyId: string, required: number) => ({ competencyId, required, importance: 3, mustHave: false, wording: '' });

test('groups what is new, grows, stays, eases and is no longer asked', () => {
  const rows = compareRoles([ask('a', 2), ask('b', 3), ask('c', 4), ask('e', 1)], [ask('a', 3), ask('b', 3), ask('c', 2), ask('d', 1)]);
  expect(rows).toEqual([
    { competencyId: 'a', change: 'grows', from: 2, to: 3 },
    { competencyId: 'b', change: 'same', from: 3, to: 3 },
    { competencyId: 'c', change: 'eases', from: 4, to: 2 },
    { competencyId: 'd', change: 'new', from: null, to: 1 },
    { competencyId: 'e', change: 'no_longer', from: 1, to: null },
  ]);
});

test('the same role changes nothing', () => {
  expect(compareRoles([ask('a', 2)], [ask('a', 2)]).map((row) => row.change)).toEqual(['same']);
});
