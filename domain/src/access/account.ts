import { z } from 'zod';
import { AccessGrant } from './access-role.ts';

/** The locale of a person's screens and mail. */
export const Locale = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en-GB or de.');

/** Small choices of a person about their screens, by name; null forgets one. */
export const Preferences = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9.]{0,39}$/, 'Letters, digits and dots, at most 40.'),
  z.union([z.string().max(200), z.number(), z.boolean(), z.null()]),
);
export type Preferences = z.infer<typeof Preferences>;

/** The address that somebody signs in with. */
export const EmailAddress = z.email('Use an e-mail address such as amara@example.org.').max(320);

/** A new password: the organisation's rules are checked by {@link checkPassword}. */
export const NewPassword = z.string().min(1, 'Choose a password.').max(128, 'At most 128 characters.');

/** Why an account is off: the person's last day had passed, or an admin switched it off. */
export const WhyDisabled = z.enum(['left', 'by_admin']);
export type WhyDisabled = z.infer<typeof WhyDisabled>;

/** An account as admins see it. */
export const Account = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  personId: z.string().nullable(),
  accessRoles: z.array(AccessGrant),
  disabled: z.boolean(),
  /** Both null while it is on. An account that went off with a last day stays off when the person is back, until it is switched on. */
  disabledAt: z.string().nullable(),
  disabledBecause: WhyDisabled.nullable(),
  secondFactor: z.boolean(),
  createdAt: z.string(),
  lastSeenAt: z.string().nullable(),
  can: z.object({ disable: z.boolean(), enable: z.boolean(), changeAccess: z.boolean(), resetSecondStep: z.boolean() }),
});
export type Account = z.infer<typeof Account>;

/** One's own account. */
export const OwnAccount = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  locale: z.string(),
  preferences: Preferences,
  accessRoles: z.array(AccessGrant),
  hasPassword: z.boolean(),
  /** A one-time code is asked for after the password. */
  secondFactor: z.boolean(),
  passkeys: z.int(),
});
