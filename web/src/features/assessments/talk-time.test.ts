import { expect, test } from 'vitest';
import { fieldsOf, instantOf } from './talk-time.ts';

test('a day and a time on the organisation’s clock become one instant, in winter and in summer', () => {
  expect(instantOf('2026-11-26', '10:00', 'Europe/London')).toBe('2026-11-26T10:00:00.000Z');
  expect(instantOf('2026-07-01', '10:00', 'Europe/Berlin')).toBe('2026-07-01T08:00:00.000Z');
});

test('no instant while the day or the time is missing', () => {
  expect(instantOf(null, '10:00', 'Europe/London')).toBeUndefined();
  expect(instantOf('2026-11-26', '', 'Europe/London')).toBeUndefined();
});

test('an instant goes back into its fields', () => {
  expect(fieldsOf('2026-07-01T08:00:00.000Z', 'Europe/Berlin')).toEqual({ day: '2026-07-01', time: '10:00' });
  expect(fieldsOf('2026-11-25T23:00:00.000Z', 'Europe/Berlin')).toEqual({ day: '2026-11-26', time: '00:00' });
  expect(fieldsOf(null, 'Europe/Berlin')).toEqual({ day: null, time: '10:00' });
});
