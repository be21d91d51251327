import type { CalendarDate } from './calendar-date.ts';

/** The calendar day of an instant in a time zone (IANA name). */
export function dayOf(instant: Date, timeZone: string): CalendarDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}
