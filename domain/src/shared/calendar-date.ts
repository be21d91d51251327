import { z } from 'zod';

/** The years that a day may be given in: before them nobody was employed, after them day reckoning leaves four digits. */
export const calendarYears = { first: 1900, last: 2999 } as const;

/** A day without a time, as `YYYY-MM-DD`, as it was kept: one that follows the last day that may be given is one too. */
export const KeptDay = z.iso.date();

/** A day that is given, as `YYYY-MM-DD`, from 1900-01-01 to 2999-12-31. */
export const CalendarDate = z.iso
  .date({ error: 'Write a day that the calendar has, such as 2026-11-30.', abort: true })
  .refine(isReckoned, `Give a day from ${calendarYears.first}-01-01 to ${calendarYears.last}-12-31.`);
export type CalendarDate = string;

function isReckoned(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= calendarYears.first && year <= calendarYears.last;
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  const at = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

/** The day `months` later or earlier; the 31st becomes the last day of a shorter month. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole months from one day to another, as people count them (15 Jan to 14 Feb is 0). */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [fy = 0, fm = 0, fd = 0] = from.split('-').map(Number);
  const [ty = 0, tm = 0, td = 0] = to.split('-').map(Number);
  return (ty - fy) * 12 + (tm - fm) - (td < fd ? 1 : 0);
}
