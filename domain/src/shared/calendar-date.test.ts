import { expect, test } from 'vitest';
import { addDays, CalendarDate, KeptDay } from './calendar-date.ts';

test.each(['1900-01-01', '2026-11-30', '2999-12-31'])('%s can be given', (day) => {
  expect(CalendarDate.parse(day)).toBe(day);
  expect(KeptDay.parse(addDays(day, 1))).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test.each(['1899-12-31', '0000-01-01', '3000-01-01', '9999-12-31'])('%s is refused, and the words say which days are not', (day) => {
  expect(CalendarDate.safeParse(day).error?.issues).toMatchObject([{ message: 'Give a day from 1900-01-01 to 2999-12-31.' }]);
  expect(KeptDay.parse(day)).toBe(day);
});

test.each(['2026-02-30', '30.11.2026', '10000-01-01', ''])('"%s" is no day', (day) => {
  expect(CalendarDate.safeParse(day).error?.issues.map(({ message }) => message)).toEqual([
    'Write a day that the calendar has, such as 2026-11-30.',
  ]);
});
