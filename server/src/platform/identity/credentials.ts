import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { hashPassword as hash } from 'better-auth/crypto';
import type { Db } from '#platform/database/connect.ts';
import { endEmailTokens } from './email-change.ts';
import { tokenHash } from './token-hash.ts';

/** What proves a new account: its address, and a password's hash unless the owner will set one by a link. */
export interface NewCredential {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash?: string;
}

const rowsAtOnce = 1000;
const linkMs = { reset: 30 * 60_000, firstTime: 7 * 86_400_000 } as const;

/** Hashes a password with scrypt; about a tenth of a second of work, on purpose. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Writes the credentials of new accounts in the caller's transaction. Addresses are kept in lower case. */
export async function createCredentials(db: Db, credentials: readonly NewCredential[]): Promise<void> {
  for (let at = 0; at < credentials.length; at += rowsAtOnce) await insertCredentials(db, credentials.slice(at, at + rowsAtOnce));
}

async function insertCredentials(db: Db, credentials: readonly NewCredential[]): Promise<void> {
  const now = new Date();
  await db
    .insertInto('auth.user')
    .values(
      credentials.map(({ accountId, email, name }) => ({
        id: accountId,
        email: email.toLowerCase(),
        name,
        emailVerified: true, // by an invitation or by the operator
        createdAt: now,
        updatedAt: now,
      })),
    )
    .execute();
  const withPassword = credentials.flatMap(({ accountId, passwordHash }) =>
    passwordHash === undefined ? [] : [{ ...passwordRow(accountId, passwordHash), id: uuidv7(now.getTime()) }],
  );
  if (withPassword.length > 0) await db.insertInto('auth.account').values(withPassword).execute();
}

function passwordRow(accountId: string, passwordHash: string) {
  const now = new Date();
  return { accountId, userId: accountId, providerId: 'credential', password: passwordHash, createdAt: now, updatedAt: now };
}

/** Sets an account's password without knowing the old one, and ends its sessions and the links for a new one. */
export async function setPassword(db: Db, accountId: string, passwordHash: string): Promise<void> {
  await db.deleteFrom('auth.account').where('userId', '=', accountId).where('providerId', '=', 'credential').execute();
  await db
    .insertInto('auth.account')
    .values({ ...passwordRow(accountId, passwordHash), id: uuidv7(Date.now()) })
    .execute();
  await db.deleteFrom('auth.session').where('userId', '=', accountId).execute();
  await endPendingProofs(db, accountId);
}

/** Makes a token that lets its bearer set the account's password once; it goes into a link after `#`, where no server log sees it. */
export async function createPasswordToken(db: Db, accountId: string, lasts: keyof typeof linkMs): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const now = Date.now();
  await db
    .insertInto('auth.verification')
    .values({
      id: uuidv7(now),
      identifier: tokenHash(`reset-password:${token}`),
      value: accountId,
      expiresAt: new Date(now + linkMs[lasts]),
    })
    .execute();
  return token;
}

/** Ends the links for a new password or another address, and the half-finished sign-ins, that are open for an account. */
export async function endPendingProofs(db: Db, accountId: string): Promise<void> {
  await endEmailTokens(db, accountId);
  await db.deleteFrom('auth.verification').where('value', '=', accountId).execute();
}

/** Refuses every way of signing in, and ends what is open: sessions and API keys, at once. */
export async function disableSignIn(db: Db, accountId: string): Promise<void> {
  await db.updateTable('auth.user').set({ disabledAt: new Date() }).where('id', '=', accountId).execute();
  await db.deleteFrom('auth.session').where('userId', '=', accountId).execute();
  await db.deleteFrom('auth.api_key').where('account_id', '=', accountId).execute();
  await endPendingProofs(db, accountId);
}

/** Lets a disabled account sign in again; its sessions and keys stay gone. */
export async function enableSignIn(db: Db, accountId: string): Promise<void> {
  await db.updateTable('auth.user').set({ disabledAt: null }).where('id', '=', accountId).execute();
}

/** Takes an account's second factor and passkeys away and ends its sessions, for an owner who lost their device; the password stays. */
export async function removeSecondFactor(db: Db, accountId: string): Promise<boolean> {
  const { numDeletedRows: secrets } = await db.deleteFrom('auth.two_factor').where('userId', '=', accountId).executeTakeFirst();
  const { numDeletedRows: passkeys } = await db.deleteFrom('auth.passkey').where('userId', '=', accountId).executeTakeFirst();
  await db.updateTable('auth.user').set({ twoFactorEnabled: false }).where('id', '=', accountId).execute();
  await db.deleteFrom('auth.session').where('userId', '=', accountId).execute();
  return secrets + passkeys > 0n;
}
