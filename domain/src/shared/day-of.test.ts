import { expect, test } from 'vitest';
import { dayOf } from './day-of.ts';

test('one instant is another day in another time zone', () => {
  const instant = new Date('2026-11-22T23:30:00Z');
  expect(dayOf(instant, 'Europe/London')).toBe('2026-11-22');
  expect(dayOf(instant, 'Europe/Berlin')).toBe('2026-11-23');
  expect(dayOf(new Date('2027-01-01T04:00:00Z'), 'America/New_York')).toBe('2026-12-31');
});
