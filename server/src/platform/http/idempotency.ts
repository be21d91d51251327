import { createHash } from 'node:crypto';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import type { HttpCaller } from './http-caller.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface IdempotentCall {
  readonly operation: string;
  readonly input: unknown;
  readonly run: (caller: HttpCaller) => Promise<Answer>;
}

/**
 * Runs a POST once for each Idempotency-Key of an account: the key, the change and the answer commit together, so a repeat
 * (also one that arrives while the first still runs) gets the first answer. A refused call leaves the key free.
 */
export async function onceByKey(caller: HttpCaller, key: string | undefined, call: IdempotentCall): Promise<Answer> {
  const accountId = accountOf(caller.actor);
  if (key === undefined || accountId === null) return call.run(caller);
  if (key.length > 200) throw new Refusal('invalid', 'invalid_input', { message: 'An Idempotency-Key has at most 200 characters.' });
  const requestHash = createHash('sha256')
    .update(JSON.stringify([call.operation, call.input]))
    .digest('hex');
  const answer = await inTransaction(caller.db, async (db) => {
    const inserted = await db
      .insertInto('idempotency_key')
      .values({ actor_id: accountId, key, request_hash: requestHash, created_at: caller.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 0n) {
      const row = await db
        .selectFrom('idempotency_key')
        .selectAll()
        .where('actor_id', '=', accountId)
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return repeatOf(row, requestHash);
    }
    const first = await call.run({ ...caller, db });
    await db
      .updateTable('idempotency_key')
      .set({ status: first.status, body: JSON.stringify(first.body ?? null) })
      .where('actor_id', '=', accountId)
      .where('key', '=', key)
      .execute();
    return first;
  });
  if (!caller.db.isTransaction) caller.afterCommit?.();
  return answer;
}

function repeatOf(row: { request_hash: string; status: number | null; body: string | null }, requestHash: string): Answer {
  if (row.request_hash !== requestHash) {
    throw new Refusal('conflict', 'idempotency_key_reused', {
      message: 'This Idempotency-Key was used for another request. Use a new one.',
    });
  }
  return { status: row.status ?? 200, body: row.body === null ? null : JSON.parse(row.body) };
}
