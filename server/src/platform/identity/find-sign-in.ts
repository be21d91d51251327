import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Db } from '#platform/database/connect.ts';
import { findApiKey } from './api-keys.ts';
import { readSessionToken } from './session-cookie.ts';
import { sessionSeconds } from './session-seconds.ts';
import { tokenHash } from './token-hash.ts';

/** Who a request proves to come from, and by what. */
export type SignIn =
  | { readonly kind: 'session'; readonly accountId: AccountId; readonly sessionId: string }
  | { readonly kind: 'api_key'; readonly accountId: AccountId; readonly keyId: string; readonly scopes: readonly string[] };

export interface SignInFinder {
  readonly db: Db;
  readonly cookie: { readonly name: string; readonly secret: string };
}

const touchEveryMs = 5 * 60_000;

/**
 * Finds who a request comes from: by API key (`Authorization: Bearer …`, an unknown one is refused) or by session cookie.
 * A session ends 8 hours after its last use and 7 days after its beginning; using it is written down every five minutes at most.
 */
export async function findSignIn(finder: SignInFinder, request: Request): Promise<SignIn | undefined> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) return byKey(finder.db, authorization);
  const token = readSessionToken(request, finder.cookie);
  return token === undefined ? undefined : bySession(finder.db, token);
}

async function byKey(db: Db, authorization: string): Promise<SignIn> {
  const key = /^Bearer\s+(\S+)$/i.exec(authorization.trim())?.[1];
  const found = key === undefined ? undefined : await findApiKey(db, key);
  if (found) return { kind: 'api_key', ...found };
  throw new Refusal('forbidden', 'api_key_unknown', {
    message: 'This API key is unknown, expired or revoked. Make a new one under Account, API keys.',
  });
}

async function bySession(db: Db, token: string): Promise<SignIn | undefined> {
  const row = await db
    .selectFrom('auth.session')
    .innerJoin('auth.user', 'auth.user.id', 'auth.session.userId')
    .select(['auth.session.id', 'auth.session.userId', 'auth.session.expiresAt', 'auth.session.updatedAt', 'auth.user.disabledAt'])
    .where('auth.session.token', '=', tokenHash(token))
    .executeTakeFirst();
  if (!row || row.disabledAt !== null) return undefined;
  const now = Date.now();
  const idleMs = now - row.updatedAt.getTime();
  if (row.expiresAt.getTime() <= now || idleMs > sessionSeconds.idle * 1000) {
    await db.deleteFrom('auth.session').where('id', '=', row.id).execute();
    return undefined;
  }
  if (idleMs > touchEveryMs)
    await db
      .updateTable('auth.session')
      .set({ updatedAt: new Date(now) })
      .where('id', '=', row.id)
      .execute();
  return { kind: 'session', accountId: asId<AccountId>(row.userId), sessionId: row.id };
}
