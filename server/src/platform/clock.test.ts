import { expect, test } from 'vitest';
import { fixedClock } from './clock.ts';

test('a fixed clock always tells the same time, whatever is done with what it gave', () => {
  const clock = fixedClock('2026-11-22T09:40:00Z');
  clock().setFullYear(1999);
  expect(clock().toISOString()).toBe('2026-11-22T09:40:00.000Z');
  expect(() => fixedClock('tomorrow')).toThrow('no instant');
});
