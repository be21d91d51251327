import { expect, test } from 'vitest';
import { sortRows } from './sort-rows.ts';

const compare = new Intl.Collator('de-DE').compare;
const rows = [
  { name: 'Zoe', level: 2 },
  { name: 'Ärmel', level: undefined },
  { name: 'Anna', level: 10 },
];

test('texts go by language, so that Ä stands with A', () => {
  expect(sortRows(rows, (row) => row.name, { descending: false, compare }).map((row) => row.name)).toEqual(['Anna', 'Ärmel', 'Zoe']);
});

test('numbers go by size, and rows without one come last both ways', () => {
  const levels = (descending: boolean) => sortRows(rows, (row) => row.level, { descending, compare }).map((row) => row.level);
  expect(levels(false)).toEqual([2, 10, undefined]);
  expect(levels(true)).toEqual([10, 2, undefined]);
});

test('the rows given stay as they are', () => {
  sortRows(rows, (row) => row.name, { descending: true, compare });
  expect(rows[0]?.name).toBe('Zoe');
});
