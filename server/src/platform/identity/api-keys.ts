import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/connect.ts';
import { tokenHash } from './token-hash.ts';

/** A key as its owner sees it; the key itself is shown once, when it is made. */
export interface ApiKeyFacts {
  readonly id: string;
  readonly name: string;
  /** The first characters, to tell keys apart. */
  readonly start: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface NewApiKey {
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: number;
}

const prefix = 'wm_';
const dayMs = 86_400_000;
const useNotedEveryMs = 5 * 60_000;

/** Makes a key in the caller's transaction; `key` is the only copy there will ever be, the database keeps its hash. */
export async function createApiKey(db: Db, { accountId, name, scopes, days }: NewApiKey): Promise<{ key: string; facts: ApiKeyFacts }> {
  const secret = randomBytes(32).toString('base64url');
  const key = `${prefix}${secret}_${checksum(secret)}`;
  const now = Date.now();
  const facts = {
    id: uuidv7(now),
    name,
    start: key.slice(0, prefix.length + 6),
    scopes: [...scopes],
    createdAt: new Date(now),
    expiresAt: new Date(now + days * dayMs),
    lastUsedAt: null,
  };
  await db
    .insertInto('auth.api_key')
    .values({
      id: facts.id,
      account_id: accountId,
      name,
      start: facts.start,
      key_hash: tokenHash(key),
      scopes: facts.scopes,
      created_at: facts.createdAt,
      expires_at: facts.expiresAt,
    })
    .execute();
  return { key, facts };
}

/** The keys of an account, newest first. */
export async function listApiKeys(db: Db, accountId: string): Promise<ApiKeyFacts[]> {
  const rows = await db.selectFrom('auth.api_key').selectAll().where('account_id', '=', accountId).orderBy('id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    start: row.start,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Ends one key of an account; false when the account has no such key. */
export async function deleteApiKey(db: Db, { accountId, keyId }: { accountId: string; keyId: string }): Promise<boolean> {
  const done = await db.deleteFrom('auth.api_key').where('id', '=', keyId).where('account_id', '=', accountId).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Whose key this is and what it may reach; undefined for one that is mistyped, unknown, expired or of a disabled account. */
export async function findApiKey(
  db: Db,
  key: string,
): Promise<{ keyId: string; accountId: AccountId; scopes: readonly string[] } | undefined> {
  if (!isWellFormed(key)) return undefined;
  const now = Date.now();
  const row = await db
    .selectFrom('auth.api_key')
    .innerJoin('auth.user', 'auth.user.id', 'auth.api_key.account_id')
    .select(['auth.api_key.id', 'auth.api_key.account_id', 'auth.api_key.scopes', 'auth.api_key.last_used_at'])
    .where('auth.api_key.key_hash', '=', tokenHash(key))
    .where('auth.api_key.expires_at', '>', new Date(now))
    .where('auth.user.disabledAt', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.last_used_at === null || now - row.last_used_at.getTime() > useNotedEveryMs) {
    await db
      .updateTable('auth.api_key')
      .set({ last_used_at: new Date(now) })
      .where('id', '=', row.id)
      .execute();
  }
  return { keyId: row.id, accountId: asId<AccountId>(row.account_id), scopes: row.scopes };
}

// lets a typing error, and a scanner of leaked secrets, be told without asking the database
const checksum = (secret: string): string => crc32(secret).toString(36).padStart(7, '0');

function isWellFormed(key: string): boolean {
  const [, secret, sum] = /^wm_([\w-]{43})_([0-9a-z]{7})$/.exec(key) ?? [];
  return secret !== undefined && sum === checksum(secret);
}
