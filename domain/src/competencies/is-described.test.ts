import { expect, test } from 'vitest';
import { isDescribed } from './is-described.ts';

test.each([
  ['', [], false],
  [' ', [], false],
  ['Cuts.', [], true],
  ['', ['Cuts'], true],
])('a step with the text "%s" and the indicators %j has words: %s', (text, indicators, described) => {
  expect(isDescribed({ text, indicators })).toBe(described);
});
