import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferDateOrder } from './infer-date-order.ts';
import { inOrder, parseDate } from './parse-date.ts';

const sure = (day: string) => ({ kind: 'sure', day });

test.each([
  ['2026-11-30', '2026-11-30'],
  [' 2026-11-30T00:00:00.000Z ', '2026-11-30'],
  ['2026-11-30 10:15:00', '2026-11-30'],
  ['2026/1/5', '2026-01-05'],
  ['2026.01.05', '2026-01-05'],
  ['20261130', '2026-11-30'],
  ['30 Nov 2026', '2026-11-30'],
  ['30-Nov-26', '2026-11-30'],
  ['Nov 30, 2026', '2026-11-30'],
  ['November 30th, 2026', '2026-11-30'],
  ['Monday, 30 November 2026', '2026-11-30'],
  ['1. März 2020', '2020-03-01'],
  ['12. Mai 1999', '1999-05-12'],
  ['24 Dez. 2020', '2020-12-24'],
  ['1er août 2020', '2020-08-01'],
  ['5 de enero de 2021', '2021-01-05'],
  ['2020 Feb 29', '2020-02-29'],
  ['1900-01-01', '1900-01-01'],
  ['2999-12-31', '2999-12-31'],
  ['43831', '2020-01-01'],
  ['43831.5', '2020-01-01'],
])('%s', (cell, day) => {
  expect(parseDate(cell)).toEqual(sure(day));
});

test.each([
  '2026-02-30',
  '31/31/2020',
  '30 Foo 2020',
  'soon',
  '12',
  '2026',
  '99999',
  '1066-10-14',
  '1899-12-31',
  '31.12.1899',
  '3000-01-01',
  '1 Jan 8999',
  '2020-1',
  '30/2/2020',
  '00/00/0000',
])('"%s" is no date', (cell) => {
  expect(parseDate(cell)).toEqual({ kind: 'unreadable' });
});

test.each(['9999-12-31', '31.12.9999', '9999-01-01'])('%s means that there is no end', (cell) => {
  expect(parseDate(cell)).toEqual({ kind: 'open' });
});

test.each([
  ['03/04/2020', '2020-04-03', '2020-03-04'],
  ['3.4.99', '1999-04-03', '1999-03-04'],
  ['3-4-68', '2068-04-03', '2068-03-04'],
  ['30/11/2026', '2026-11-30', undefined],
  ['11/30/2026', undefined, '2026-11-30'],
])('%s can be read two ways', (cell, dayFirst, monthFirst) => {
  expect(inOrder(parseDate(cell), 'day-first')).toBe(dayFirst);
  expect(inOrder(parseDate(cell), 'month-first')).toBe(monthFirst);
});

describe('the order of a column', () => {
  const orderOf = (...cells: string[]) => inferDateOrder(cells.map(parseDate));
  test('one number above 12 decides for all', () => {
    expect(orderOf('03/04/2020', '30/04/2020')).toEqual({ order: 'day-first', undecided: 0, isProven: true });
    expect(orderOf('03/04/2020', '04/30/2020')).toEqual({ order: 'month-first', undecided: 0, isProven: true });
    expect(orderOf('30/04/2020', '04/30/2020', '05/31/2020')).toEqual({ order: 'month-first', undecided: 0, isProven: true });
  });
  test('without one it stays open, and says how many dates are concerned', () => {
    expect(orderOf('03/04/2020', '05/06/2020', '07/07/2020', '2020-01-01')).toEqual({ order: undefined, undecided: 2, isProven: false });
  });
  test('equal numbers, dots and ISO dates need no decision', () => {
    expect(orderOf('03/03/2020', '2020-01-02').order).toBe('day-first');
    expect(orderOf('03.04.2020', '5.6.20').order).toBe('day-first');
    expect(orderOf('03.04.2020', '5.30.20').order).toBe('month-first');
    expect(orderOf().order).toBe('day-first');
  });
});

test('every day is read back from each way of writing it', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      expect(parseDate(day)).toEqual(sure(day));
      for (const separator of ['/', '-', '.']) {
        expect(inOrder(parseDate([date, month, year].join(separator)), 'day-first')).toBe(day);
        expect(inOrder(parseDate([month, date, year].join(separator)), 'month-first')).toBe(day);
      }
      for (const locale of ['en-GB', 'en-US', 'de', 'fr', 'es']) {
        const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
        expect([written, parseDate(written)]).toEqual([written, sure(day)]);
      }
    }),
  );
});
