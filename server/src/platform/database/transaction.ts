import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../error-code.ts';
import type { Db } from './tables.generated.ts';

const mostAttempts = 6;
const firstPauseMs = 5;
const serializationFailure = '40001';
const deadlockDetected = '40P01';

/**
 * Runs something in a transaction: the caller's, when `db` is one, else one of its own that is repeated when the database asks for
 * it (serialisation failure, deadlock). `run` must therefore have no effects outside the database.
 */
export async function inTransaction<Result>(db: Db, run: (transaction: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return run(db);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (attempt >= mostAttempts || !mayRepeat(error)) throw error;
      await sleep(firstPauseMs * 2 ** attempt * Math.random());
    }
  }
}

function mayRepeat(error: unknown): boolean {
  const code = errorCode(error);
  return code === serializationFailure || code === deadlockDetected;
}
