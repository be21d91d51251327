import { z } from 'zod';
import { AccessGrant } from './access-role.ts';
import { Preferences } from './account.ts';

/** The spaces of the navigation; a person sees those they have something to do in. */
export const Space = z.enum(['me', 'team', 'programme', 'insights', 'admin']);
export type Space = z.infer<typeof Space>;

/** The person behind an account. */
export const SessionPerson = z.object({
  id: z.string(),
  handle: z.string(),
  displayName: z.string(),
  jobTitle: z.string().nullable(),
  managerName: z.string().nullable(),
});

/** What a module adds to the answer about who is here. */
export const SessionPart = z.object({
  person: SessionPerson.nullable().optional(),
  hasReports: z.boolean().optional(),
  /** May bring people for the whole organisation from files. */
  importsPeople: z.boolean().optional(),
  waiting: z.record(z.string(), z.int()).optional(),
});
export type SessionPart = z.infer<typeof SessionPart>;

/** What the holder of an access role is asked to do about access itself. */
export const AccessHint = z.enum(['hand_over_people_partner', 'hand_over_framework_owner', 'set_second_factor', 'link_person']);
export type AccessHint = z.infer<typeof AccessHint>;

/** Who is here, what they may open, and how the organisation is set up. */
export const Session = z.object({
  /** null: nobody is signed in. */
  account: z.object({ id: z.string(), email: z.string(), locale: z.string(), preferences: Preferences }).nullable(),
  /** null: an account without a person, such as an administrator of the system. */
  person: SessionPerson.nullable(),
  spaces: z.array(Space),
  accessRoles: z.array(AccessGrant),
  organisation: z.object({ name: z.string(), locale: z.string(), timeZone: z.string(), currency: z.string() }),
  /** `empty`: nobody has set it up; `sample`: the sample company, where a visitor may switch person. */
  mode: z.enum(['empty', 'sample', 'live']),
  /** The organisation's own time, an instant; the sample company has a day of its own. */
  now: z.string(),
  /** A second step or a passkey guards the account. */
  secondFactor: z.boolean(),
  /** How long this sign-in lasts: after its last use, and from now at most; null where nobody is signed in in a browser. */
  lasts: z.object({ idleSeconds: z.int(), secondsLeft: z.int() }).nullable(),
  /** What waits for this account, by kind, for the counts of the navigation. */
  waiting: z.record(z.string(), z.int()),
  hints: z.array(AccessHint),
  can: z.object({ manageAccess: z.boolean(), invite: z.boolean(), changeOrganisation: z.boolean(), importPeople: z.boolean() }),
});
export type Session = z.infer<typeof Session>;
