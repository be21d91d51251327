import { z } from 'zod';
import { KeptDay } from '../shared/calendar-date.ts';
import { PersonSummary } from './person.ts';

/** A person as the asker may see them, how the asker stands to them, and what the asker may do. */
export const PersonPage = PersonSummary.extend({
  relation: z.object({ self: z.boolean(), manager: z.boolean(), lineAbove: z.boolean(), peoplePartner: z.boolean() }),
  /** Since when the present job; null without one, or where it is not for the asker. */
  jobSince: KeptDay.nullable(),
  reports: z.number().int(),
  /** The account that went off when the person left and is still off now that they are back; null otherwise, and for who keeps no records. */
  accountOff: z.object({ accountId: z.string(), since: z.string() }).nullable(),
  can: z.object({ seeHistory: z.boolean(), seeRecord: z.boolean(), changeRecord: z.boolean() }),
});
export type PersonPage = z.infer<typeof PersonPage>;
