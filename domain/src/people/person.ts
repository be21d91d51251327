import { z } from 'zod';
import { type CalendarDate, KeptDay } from '../shared/calendar-date.ts';

/** The part of an address that names a person, such as `amara-okafor`; opaque, never an e-mail. */
export const PersonHandle = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as amara-okafor.');

/** What a colleague may know of a person: the name, what they do now, where, and whom they report to. */
export const PersonSummary = z.object({
  id: z.string(),
  handle: z.string(),
  displayName: z.string(),
  /** As the organisation writes it; empty when no job is known. */
  jobTitle: z.string(),
  jobProfileId: z.string().nullable(),
  teamId: z.string().nullable(),
  teamName: z.string().nullable(),
  managerId: z.string().nullable(),
  managerName: z.string().nullable(),
  managerHandle: z.string().nullable(),
  /** The last day, also one to come; null for somebody who stays. */
  leftOn: KeptDay.nullable(),
});
export type PersonSummary = z.infer<typeof PersonSummary>;

/** Whether somebody is still here on a day: the last day is one of theirs. */
export function isHere(person: { readonly leftOn: CalendarDate | null }, day: CalendarDate): boolean {
  return person.leftOn === null || person.leftOn >= day;
}
