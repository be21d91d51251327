import { expect, test } from 'vitest';
import { isFixed, isMeantFor } from './framework-version.ts';

test.each([
  ['draft', false],
  ['in_review', false],
  ['scheduled', false],
  ['published', true],
  ['superseded', true],
  ['archived', true],
] as const)('a version that is %s never changes any more: %s', (state, fixed) => {
  expect(isFixed(state)).toBe(fixed);
});

test.each([
  [null, 'anna', true],
  [null, null, true],
  [['anna'], 'anna', true],
  [['anna'], 'ben', false],
  [['anna'], null, false],
] as const)('meant for %j, read by %s: %s', (audiencePersonIds, personId, meant) => {
  expect(isMeantFor({ audiencePersonIds }, personId)).toBe(meant);
});
