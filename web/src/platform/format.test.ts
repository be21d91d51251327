import { expect, test } from 'vitest';
import { createFormat } from './format.ts';

const british = createFormat({ locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP' });
const german = createFormat({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' });

test('days are written in each style and locale', () => {
  expect(british.date('2026-09-12', 'day')).toBe('12 Sept');
  expect(british.date('2026-09-12', 'long')).toBe('12 September 2026');
  expect(british.date('2024-03-01', 'month')).toBe('March 2024');
  expect(british.date('2024-03-01', 'shortMonth')).toBe('Mar 2024');
  expect(british.date('2026-11-26', 'weekday')).toMatch(/^Thursday,? 26 November$/);
  expect(german.date('2026-09-12', 'long')).toBe('12. September 2026');
});

test('a day stays that day wherever the reader is', () => {
  const honolulu = createFormat({ locale: 'en-GB', timeZone: 'Pacific/Honolulu', currency: 'USD' });
  expect(honolulu.date('2026-11-22', 'long')).toBe('22 November 2026');
});

test('an instant is shown in the time zone of the organisation', () => {
  expect(british.time('2026-07-01T23:30:00Z')).toBe('00:30');
  expect(british.date('2026-07-01T23:30:00Z', 'long')).toBe('2 July 2026');
  expect(german.dateTime('2026-11-22T11:04:00Z')).toContain('12:04');
});

test('ranges share what they have in common', () => {
  expect(british.dateRange('2026-11-12', '2026-11-26')).toMatch(/^12\s?–\s?26 Nov 2026$/);
  expect(british.moneyRange(62_000, 78_500)).toMatch(/^£62,000\s?[–-]\s?£?78,500$/);
});

test('numbers and money by locale; another currency where one is given', () => {
  expect(british.number(10_248)).toBe('10,248');
  expect(german.number(10_248)).toBe('10.248');
  expect(german.money(62_000)).toBe('62.000\u00a0€');
  expect(british.money(62_000, 'EUR')).toBe('€62,000');
});

test.each([
  ['2026-11-22T11:59:40Z', 'now'],
  ['2026-11-22T11:30:00Z', '30 minutes ago'],
  ['2026-11-25T12:00:00Z', 'in 3 days'],
  ['2026-11-21T11:00:00Z', 'yesterday'],
  ['2026-10-01T12:00:00Z', 'last month'],
  ['2023-01-01T00:00:00Z', '3 years ago'],
])('%s is %s', (instant, words) => {
  expect(british.relative(instant, new Date('2026-11-22T12:00:00Z'))).toBe(words);
});

test('names in a row, and names in order', () => {
  expect(british.list(['Leila', 'Jin', 'Mei'])).toBe('Leila, Jin and Mei');
  expect(german.list(['Leila', 'Jin'], 'disjunction')).toBe('Leila oder Jin');
  expect(['Level 10', 'level 2'].sort(british.compare)).toEqual(['level 2', 'Level 10']);
});
