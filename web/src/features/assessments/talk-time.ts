import { parseDateTime, toZoned } from '@internationalized/date';
import { dayOf } from '@waymark/domain/shared/day-of.ts';

/** The instant of a day (`2026-11-26`) and a time (`10:00`) on the organisation's clock; undefined while one is missing. */
export function instantOf(day: string | null, time: string, timeZone: string): string | undefined {
  if (day === null || !/^\d\d:\d\d/.test(time)) return undefined;
  return toZoned(parseDateTime(`${day}T${time}`), timeZone).toAbsoluteString();
}

/** The day and time of an instant on the organisation's clock, for the fields. */
export function fieldsOf(instant: string | null, timeZone: string): { day: string | null; time: string } {
  if (instant === null) return { day: null, time: '10:00' };
  const at = new Date(instant);
  return { day: dayOf(at, timeZone), time: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at) };
}
