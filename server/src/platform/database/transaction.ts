import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from './connect.ts';

const RETRYABLE = new Set(['40001', '40P01']);
const TRIES = 5;

/**
 * Runs in the caller's transaction when there is one; else opens one and runs again, up to five times, when the database
 * reports a serialization failure or a deadlock. `run` must have no effect outside the database.
 */
export async function inTransaction<T>(db: Db, run: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return run(db);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (attempt === TRIES || !isRetryable(error)) throw error;
      await sleep(2 ** attempt * (5 + Math.random() * 10));
    }
  }
}

const isRetryable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && RETRYABLE.has(error.code);
