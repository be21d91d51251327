import { z } from 'zod';
import { CalendarDate } from '../shared/calendar-date.ts';
import { PayBand } from './pay-band.ts';

/** A pay band as it is set: without ids. */
export const PayBandInput = PayBand.pick({ currency: true, minimum: true, maximum: true }).extend({
  locationZone: PayBand.shape.locationZone.default(''),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable().default(null),
});
/** A level as it is set; its place in the list is its order. */
export const JobLevelInput = z.object({
  /** Absent for a new level. */
  id: z.uuid().optional(),
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(120),
  scope: z.string().max(5000).default(''),
});
