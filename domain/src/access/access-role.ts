import { z } from 'zod';
import { CalendarDate, KeptDay } from '../shared/calendar-date.ts';

/**
 * What somebody may do beyond what everybody may: `admin` runs the system and sees no career data, `people_partner` looks after
 * everyone or chosen teams, `framework_owner` edits frameworks, `executive` sees aggregates. Managers and one's own self are
 * derived from facts and never granted.
 */
export const AccessRole = z.enum(['admin', 'people_partner', 'framework_owner', 'executive']);
export type AccessRole = z.infer<typeof AccessRole>;

/** How far an access role reaches, and until when. */
export const AccessScope = z
  .strictObject({
    everyone: z.boolean().default(true),
    teamIds: z.array(z.guid()).max(500).default([]),
    endsOn: CalendarDate.nullable().default(null),
  })
  .refine((scope) => scope.everyone || scope.teamIds.length > 0, { path: ['teamIds'], error: 'Choose at least one team, or everyone.' });

/** An access role as somebody holds it; `endsOn` is the first day it no longer holds. */
export const AccessGrant = z.object({
  role: AccessRole,
  everyone: z.boolean(),
  teamIds: z.array(z.string()),
  endsOn: KeptDay.nullable(),
});
export type AccessGrant = z.infer<typeof AccessGrant>;
