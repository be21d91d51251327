import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCycles, reportingDepth } from './reporting-tree.ts';

const tree = (lines: Record<string, string | null>) => new Map(Object.entries(lines));

test('depth counts people from the top to the lowest', () => {
  expect(reportingDepth(tree({}))).toBe(0);
  expect(reportingDepth(tree({ ann: null, bo: null }))).toBe(1);
  expect(reportingDepth(tree({ cy: 'bo', ann: null, bo: 'ann', dee: 'ann' }))).toBe(3);
  expect(reportingDepth(tree({ bo: 'somebody else' }))).toBe(2);
});

test('every circle is found once, with all its members, whatever hangs on it', () => {
  expect(findCycles(tree({ ann: null, bo: 'ann' }))).toEqual([]);
  expect(findCycles(tree({ cy: 'ann', ann: 'bo', bo: 'cy', dee: 'cy', eve: 'eve' }))).toEqual([['ann', 'bo', 'cy'], ['eve']]);
});

test('any lines end: depth is at most the number of people, and cutting each circle leaves none', () => {
  const people = fc.integer({ min: 0, max: 15 });
  fc.assert(
    fc.property(fc.array(fc.tuple(people, fc.option(people)), { maxLength: 16 }), (pairs) => {
      const lines = new Map(pairs.map(([person, manager]) => [`p${person}`, manager === null ? null : `p${manager}`]));
      expect(reportingDepth(lines)).toBeLessThanOrEqual(lines.size + 1);
      for (const [first] of findCycles(lines)) if (first !== undefined) lines.set(first, null);
      expect(findCycles(lines)).toEqual([]);
    }),
  );
});
