import { calendarYears } from '@waymark/domain/shared/calendar-date.ts';
import type { DateOrder } from '@waymark/domain/shared/column-mapping.ts';

/** A date as a cell writes it: sure, or two numbers of which either may be the day. */
export type ReadDate =
  | { readonly kind: 'sure'; readonly day: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'two_ways'; readonly first: number; readonly second: number; readonly year: number; readonly separator: string }
  | { readonly kind: 'unreadable' };

const UNREADABLE: ReadDate = { kind: 'unreadable' };
/** Years from here on mean "no end". */
const OPEN_YEAR = 9000;

/** Reads one cell: ISO, year first, 30.11.2026, 11/30/26, 30-Nov-2026, "November 30, 2026", 20261130, a spreadsheet's day number. */
export function parseDate(cell: string): ReadDate {
  const text = cell.trim().replace(TIME, '').trim();
  return yearFirst(text) ?? withMonthName(text) ?? twoNumbers(text) ?? dayNumber(text) ?? UNREADABLE;
}

/** What a date of two readings means in an order; undefined when there is no such day. */
export function inOrder(date: ReadDate, order: DateOrder): string | undefined {
  if (date.kind === 'sure') return date.day;
  if (date.kind !== 'two_ways') return undefined;
  const [day, month] = order === 'month-first' ? [date.second, date.first] : [date.first, date.second];
  return dayOf(date.year, month, day);
}

const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;

function yearFirst(text: string): ReadDate | undefined {
  const match = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return match ? sure(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

function twoNumbers(text: string): ReadDate | undefined {
  const match = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, first, separator = '', second, year = ''] = match;
  const date = { kind: 'two_ways' as const, first: Number(first), second: Number(second), year: fullYear(year), separator };
  if (date.year >= OPEN_YEAR) return { kind: 'open' };
  return inOrder(date, 'day-first') === undefined && inOrder(date, 'month-first') === undefined ? UNREADABLE : date;
}

/** Two digits: up to 68 are this century, as in POSIX. */
const fullYear = (year: string): number => (year.length === 4 ? Number(year) : Number(year) + (Number(year) <= 68 ? 2000 : 1900));

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jänner', 'janvier', 'janv', 'enero', 'ene'],
  ['feb', 'february', 'februar', 'février', 'fevrier', 'févr', 'fev', 'febrero'],
  ['mar', 'march', 'märz', 'maerz', 'mär', 'mrz', 'mars', 'marzo'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['jun', 'june', 'juni', 'juin', 'junio'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio'],
  ['aug', 'august', 'août', 'aout', 'agosto', 'ago'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'december', 'dez', 'dezember', 'déc', 'décembre', 'decembre', 'dic', 'diciembre'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

function withMonthName(text: string): ReadDate | undefined {
  const words = text
    .toLowerCase()
    .replace(/^\p{Letter}+,\s+/u, '')
    .split(/[\s,./-]+/u)
    .map((word) => word.replace(/(?<=\d)(?:st|nd|rd|th|er)$/, ''))
    .filter((word) => word !== '' && word !== 'de' && word !== 'del');
  const month = words.map((word) => MONTH_NUMBER.get(word)).find((number) => number !== undefined);
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word));
  if (month === undefined || words.length !== 3 || numbers.length !== 2) return undefined;
  const [first = '', second = ''] = numbers;
  return first.length === 4 ? sure(Number(first), month, Number(second)) : sure(fullYear(second), month, Number(first));
}

/** A spreadsheet's day number: 43831 is 1 January 2020. Only numbers from 1954 to 2119 are taken for days. */
function dayNumber(text: string): ReadDate | undefined {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text);
  const number = Number(match?.[1]);
  if (!match || number < 20_000 || number > 80_000) return undefined;
  return { kind: 'sure', day: new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10) };
}

function sure(year: number, month: number, day: number): ReadDate {
  if (year >= OPEN_YEAR) return { kind: 'open' };
  const found = dayOf(year, month, day);
  return found === undefined ? UNREADABLE : { kind: 'sure', day: found };
}

/** The day as ISO, if the calendar has it; in years that no day may be given in it is a typing error. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const isReckoned = year >= calendarYears.first && year <= calendarYears.last;
  const exists = isReckoned && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
