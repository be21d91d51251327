import { expect, test } from 'vitest';
import { readImportance } from './read-importance.ts';

test.each([
  [undefined, 3, false, true],
  ['', 3, false, true],
  ['5', 5, false, true],
  ['2.0', 2, false, true],
  ['High', 4, false, true],
  ['niedrig', 2, false, true],
  ['Must have', 5, true, true],
  ['6', 3, false, false],
  ['often', 3, false, false],
])('%s', (cell, importance, mustHave, isKnown) => {
  expect(readImportance(cell)).toEqual({ importance, mustHave, isKnown });
});
