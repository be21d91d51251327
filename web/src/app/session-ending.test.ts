import { expect, test } from 'vitest';
import { endOfSignIn, warnBeforeMs } from './session-ending.ts';

const hour = 3_600_000;
const clock = { lastAnswerAt: 0, toldAt: 0, idleSeconds: 8 * 3600, secondsLeft: 7 * 86_400 };

test('a sign-in ends its idle time after the last answer, and doing something helps', () => {
  expect(endOfSignIn({ ...clock, lastAnswerAt: hour })).toEqual({ at: 9 * hour, canStay: true });
});

test('towards its longest time it ends then, whatever is done', () => {
  expect(endOfSignIn({ ...clock, lastAnswerAt: hour, secondsLeft: 2 * 3600 })).toEqual({ at: 2 * hour, canStay: false });
});

test('staying is not offered where it would be of no use', () => {
  const left = (8 * hour + warnBeforeMs / 2) / 1000;
  expect(endOfSignIn({ ...clock, secondsLeft: left })).toEqual({ at: 8 * hour, canStay: false });
});
