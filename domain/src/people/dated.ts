import { z } from 'zod';
import { type CalendarDate, KeptDay } from '../shared/calendar-date.ts';

/** From when a fact holds (inclusive) until when (exclusive; null: it still does). */
export const Dated = z.object({ validFrom: KeptDay, validTo: KeptDay.nullable() });
export type Dated = z.infer<typeof Dated>;

/** Whether a dated fact holds on a day: 1 March to 1 May holds on 1 March and no longer on 1 May. */
export function holdsOn(fact: Dated, day: CalendarDate): boolean {
  return fact.validFrom <= day && (fact.validTo === null || day < fact.validTo);
}
