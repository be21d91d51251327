import { z } from 'zod';
import { CalendarDate } from '../shared/calendar-date.ts';
import { PersonHandle } from './person.ts';

const Key = z.string().min(1).max(200);
const Spell = z.object({ from: CalendarDate, to: CalendarDate.nullable().default(null) });

/** A team to bring; keys count within one call. */
export const TeamToBring = z.object({ key: Key, name: z.string().min(1).max(200), parentKey: Key.nullable().default(null) });

/** A person to bring, with everything that is known over time. The key becomes the employee key. */
export const PersonToBring = z.object({
  key: Key,
  /** Made from the name unless told. */
  handle: PersonHandle.optional(),
  displayName: z.string().min(1).max(200),
  givenName: z.string().max(200).default(''),
  familyName: z.string().max(200).default(''),
  email: z.string().max(254).nullable().default(null),
  location: z.string().max(200).default(''),
  employmentShare: z.number().gt(0).max(1).default(1),
  joinedOn: CalendarDate.nullable().default(null),
  leftOn: CalendarDate.nullable().default(null),
  onLeaveSince: CalendarDate.nullable().default(null),
  willingToTalk: z.boolean().default(false),
  jobs: z
    .array(
      Spell.extend({
        jobProfileId: z.uuid().nullable().default(null),
        jobTitle: z.string().max(200),
        isPrimary: z.boolean().default(true),
      }),
    )
    .default([]),
  teams: z.array(Spell.extend({ teamKey: Key })).default([]),
  managers: z.array(Spell.extend({ managerKey: Key })).default([]),
});
export type PersonToBring = z.output<typeof PersonToBring>;

/** Many people at once, with their teams: for a sample organisation and for other systems. */
export const PeopleToBring = z.object({
  source: z.enum(['import', 'sample', 'sync']),
  teams: z.array(TeamToBring).default([]),
  people: z.array(PersonToBring),
});
export type PeopleToBring = z.output<typeof PeopleToBring>;
