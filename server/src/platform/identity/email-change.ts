import { randomBytes } from 'node:crypto';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/connect.ts';
import { tokenHash } from './token-hash.ts';

const lastsMs = 24 * 3_600_000;
const freshMs = 3_600_000;

/** Another address that an account asked for. */
export interface EmailChange {
  readonly accountId: string;
  readonly email: string;
}

const identifierOf = (token: string): string => tokenHash(`change-email:${token}`);
const prefixOf = (accountId: string): string => `email ${accountId} `;

/** Makes the token with which the owner of the new address confirms a change, once, within a day; an earlier one of the account ends. */
export async function createEmailToken(db: Db, { accountId, email }: EmailChange): Promise<{ token: string; expiresAt: Date }> {
  await endEmailTokens(db, accountId);
  const token = randomBytes(24).toString('base64url');
  const now = Date.now();
  const expiresAt = new Date(now + lastsMs);
  const row = { id: uuidv7(now), identifier: identifierOf(token), value: `${prefixOf(accountId)}${email.toLowerCase()}`, expiresAt };
  await db.insertInto('auth.verification').values(row).execute();
  return { token, expiresAt };
}

/** Uses a token up; undefined when it was used, ended or ran out. */
export async function takeEmailToken(db: Db, token: string): Promise<EmailChange | undefined> {
  const row = await db
    .deleteFrom('auth.verification')
    .where('identifier', '=', identifierOf(token))
    .where('expiresAt', '>', new Date())
    .returning('value')
    .executeTakeFirst();
  const [, accountId, email] = row?.value.split(' ') ?? [];
  return accountId === undefined || email === undefined ? undefined : { accountId, email };
}

/** Ends the links for another address that are open for an account. */
export async function endEmailTokens(db: Db, accountId: string): Promise<void> {
  await db
    .deleteFrom('auth.verification')
    .where('value', 'like', `${prefixOf(accountId)}%`)
    .execute();
}

/** The address that an account signs in with from now on. */
export async function setSignInEmail(db: Db, { accountId, email }: EmailChange): Promise<void> {
  await db.updateTable('auth.user').set({ email: email.toLowerCase(), updatedAt: new Date() }).where('id', '=', accountId).execute();
}

/** Whether somebody signed in within the last hour: what changes how one signs in asks for that. */
export async function isFreshSession(db: Db, sessionId: string): Promise<boolean> {
  const row = await db.selectFrom('auth.session').select('createdAt').where('id', '=', sessionId).executeTakeFirst();
  return row !== undefined && row.createdAt.getTime() > Date.now() - freshMs;
}
