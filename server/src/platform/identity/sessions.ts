import { z } from 'zod';
import type { Db } from '#platform/database/connect.ts';
import { sessionSeconds } from './session-seconds.ts';

/** An open session as its owner sees it. */
export interface SessionFacts {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** The open sessions of an account, the last used first. */
export async function listSessions(db: Db, accountId: string): Promise<SessionFacts[]> {
  const now = Date.now();
  const rows = await db
    .selectFrom('auth.session')
    .select(['id', 'createdAt', 'updatedAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', accountId)
    .where('expiresAt', '>', new Date(now))
    .where('updatedAt', '>', new Date(now - sessionSeconds.idle * 1000))
    .orderBy('updatedAt', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.createdAt,
    lastUsedAt: row.updatedAt,
    endsAt: row.expiresAt,
    address: row.ipAddress === '' ? null : row.ipAddress,
    userAgent: row.userAgent === '' ? null : row.userAgent,
  }));
}

/** How long a session lasts, in seconds: after its last use, and from now at most; null for one that is not there. */
export async function sessionLasts(db: Db, sessionId: string): Promise<{ idleSeconds: number; secondsLeft: number } | null> {
  if (!z.guid().safeParse(sessionId).success) return null;
  const row = await db.selectFrom('auth.session').select('expiresAt').where('id', '=', sessionId).executeTakeFirst();
  if (row === undefined) return null;
  return { idleSeconds: sessionSeconds.idle, secondsLeft: Math.max(0, Math.floor((row.expiresAt.getTime() - Date.now()) / 1000)) };
}

/** Ends one session of an account; false when it has no such session. */
export async function endSession(db: Db, { accountId, sessionId }: { accountId: string; sessionId: string }): Promise<boolean> {
  const done = await db.deleteFrom('auth.session').where('id', '=', sessionId).where('userId', '=', accountId).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Ends every session of an account, or every one but `except`; answers how many. */
export async function endSessions(db: Db, { accountId, except }: { accountId: string; except?: string }): Promise<number> {
  let ending = db.deleteFrom('auth.session').where('userId', '=', accountId);
  if (except !== undefined) ending = ending.where('id', '<>', except);
  return Number((await ending.executeTakeFirst()).numDeletedRows);
}

/** Whose account it is and how it signs in: whether a password, a second factor and passkeys are set, and when they were last here. */
export interface SignInFacts {
  readonly accountId: string;
  readonly name: string;
  readonly hasPassword: boolean;
  readonly secondFactor: boolean;
  readonly passkeys: number;
  readonly lastSeenAt: Date | null;
}

/** The sign-in facts of these accounts. */
export async function findSignInFacts(db: Db, accountIds: readonly string[]): Promise<SignInFacts[]> {
  if (accountIds.length === 0) return [];
  const rows = await db
    .selectFrom('auth.user as u')
    .select(({ exists, selectFrom }) => [
      'u.id',
      'u.name',
      'u.twoFactorEnabled',
      exists(selectFrom('auth.account as a').select('a.id').whereRef('a.userId', '=', 'u.id').where('a.password', 'is not', null)).as(
        'hasPassword',
      ),
      selectFrom('auth.passkey as p')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.userId', '=', 'u.id')
        .as('passkeys'),
      selectFrom('auth.session as s')
        .select(({ fn }) => fn.max('s.updatedAt').as('at'))
        .whereRef('s.userId', '=', 'u.id')
        .as('lastSession'),
      selectFrom('auth.api_key as k')
        .select(({ fn }) => fn.max('k.last_used_at').as('at'))
        .whereRef('k.account_id', '=', 'u.id')
        .as('lastKeyUse'),
    ])
    .where('u.id', 'in', [...accountIds])
    .execute();
  return rows.map((row) => ({
    accountId: row.id,
    name: row.name,
    hasPassword: Boolean(row.hasPassword),
    secondFactor: row.twoFactorEnabled === true,
    passkeys: row.passkeys ?? 0,
    lastSeenAt: laterOf(row.lastSession, row.lastKeyUse),
  }));
}

function laterOf(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
