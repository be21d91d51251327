import { createHash } from 'node:crypto';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import type { Secret } from '#platform/secret.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import type { HttpCaller } from './http-caller.ts';

const keptMs = 24 * 3_600_000;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface IdempotentCall {
  readonly operation: string;
  readonly input: unknown;
  readonly secret: Pick<Secret, 'hash' | 'encrypt' | 'decrypt'>;
  readonly run: (caller: HttpCaller) => Promise<Answer>;
}

/**
 * Runs a POST once for each Idempotency-Key of an account: the key, the change and the answer commit together, so a repeat
 * (also one that arrives while the first still runs) gets the first answer. A refused call leaves the key free. What is kept names
 * nobody: the account and its key are a keyed hash, and only who sends that key again can have the answer decrypted.
 */
export async function onceByKey(caller: HttpCaller, key: string | undefined, call: IdempotentCall): Promise<Answer> {
  const accountId = accountOf(caller.actor);
  if (key === undefined || accountId === null) return call.run(caller);
  if (key.length > 200) throw new Refusal('invalid', 'invalid_input', { message: 'An Idempotency-Key has at most 200 characters.' });
  const kept = keptFor(JSON.stringify([accountId, key]), call);
  const answer = await inTransaction(caller.db, async (db) => {
    const inserted = await db
      .insertInto('idempotency_key')
      .values({ key_hash: kept.keyHash, request_hash: kept.requestHash, created_at: caller.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) {
      const row = await db.selectFrom('idempotency_key').selectAll().where('key_hash', '=', kept.keyHash).executeTakeFirstOrThrow();
      if (row.request_hash !== kept.requestHash) throw usedForAnother();
      return kept.open(row.sealed_answer);
    }
    const first = await call.run({ ...caller, db });
    await db
      .updateTable('idempotency_key')
      .set({ sealed_answer: kept.seal(first) })
      .where('key_hash', '=', kept.keyHash)
      .execute();
    return first;
  });
  if (!caller.db.isTransaction) caller.afterCommit?.();
  return answer;
}

/** Forgets the keys, and the answers with them, that are older than a day. */
export async function forgetIdempotencyKeys(db: Db, now: Date): Promise<void> {
  const old = new Date(now.getTime() - keptMs);
  await db.deleteFrom('idempotency_key').where('created_at', '<', old).execute();
}

interface Kept {
  readonly keyHash: string;
  readonly requestHash: string;
  readonly seal: (answer: Answer) => string;
  readonly open: (sealed: string | null) => Answer;
}

function keptFor(accountAndKey: string, { operation, input, secret }: IdempotentCall): Kept {
  // not the hash that the row is found by: whoever has the database and the secret, but not the key, cannot open the answer
  const purpose = `answer:${createHash('sha256').update(accountAndKey).digest('hex')}` as const;
  return {
    keyHash: secret.hash('idempotency_key', accountAndKey),
    requestHash: secret.hash('idempotency_key', JSON.stringify([accountAndKey, operation, input])),
    seal: ({ status, body }) => secret.encrypt(purpose, JSON.stringify({ status, body: body ?? null })),
    open: (sealed) => {
      try {
        return readAnswer(secret.decrypt(purpose, sealed ?? ''));
      } catch {
        throw new Refusal('conflict', 'idempotent_answer_lost', {
          message: 'This was done before, but its answer cannot be read any more. See what is there, then use a new Idempotency-Key.',
        });
      }
    },
  };
}

const readAnswer = (text: string): Answer => JSON.parse(text) as Answer; // authenticated encryption: nobody but `seal` has written it

function usedForAnother(): Refusal {
  return new Refusal('conflict', 'idempotency_key_reused', {
    message: 'This Idempotency-Key was used for another request. Use a new one.',
  });
}
