import { expect, test } from 'vitest';
import { countChanges, sameThing } from './change-counts.ts';

test('counts what is new, different, the same and gone', () => {
  const before = new Map([
    ['a', { n: 1, list: [1, 2] }],
    ['b', { n: 2, list: [] }],
    ['c', { n: 3, list: [] }],
  ]);
  const after = new Map([
    ['a', { list: [1, 2], n: 1 }],
    ['b', { n: 2, list: [1] }],
    ['d', { n: 4, list: [] }],
  ]);
  expect(countChanges(before, after)).toEqual({ created: 1, updated: 1, unchanged: 1, removed: 1 });
});

test.each([
  [null, null, true],
  [{}, null, false],
  [[], {}, false],
  [{ a: undefined }, {}, false],
  [{ a: [{ b: 1 }] }, { a: [{ b: 1 }] }, true],
  [[1, 2], [2, 1], false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(sameThing(a, b)).toBe(same);
});
