import { z } from 'zod';
import { KeptDay } from '../shared/calendar-date.ts';
import { Dated } from './dated.ts';

/** Who reports to whom, from when to when. One at a time for a person, and never in a circle. */
export const ReportingLine = Dated.extend({
  id: z.string(),
  managerId: z.string(),
  managerName: z.string(),
  managerHandle: z.string(),
});
export type ReportingLine = z.infer<typeof ReportingLine>;

/** What a change of manager would do; nothing is done yet. */
export const ManagerChange = z.object({
  from: KeptDay,
  before: z.object({ id: z.string(), displayName: z.string() }).nullable(),
  after: z.object({ id: z.string(), displayName: z.string() }).nullable(),
  /** Those below the person, who move along: at any depth. */
  peopleBelow: z.number().int(),
  /** Planned changes that this one takes the place of: their first days. */
  replaces: z.array(KeptDay),
  /** Those who would report to each other in a circle, by name; empty: none. */
  circle: z.array(z.string()),
  unchanged: z.boolean(),
});
export type ManagerChange = z.infer<typeof ManagerChange>;
