import { sql } from 'kysely';
import { errorCode } from '../error-code.ts';
import type { Db } from './tables.generated.ts';

const foreignKeyViolation = '23503';

/** Runs a deletion inside the transaction of `db`; false, and nothing is deleted, when something still refers to what would go. */
export async function deleteIfUnused(db: Db, remove: (db: Db) => Promise<unknown>): Promise<boolean> {
  await sql`savepoint before_deletion`.execute(db);
  try {
    await remove(db);
    await sql`release savepoint before_deletion`.execute(db);
    return true;
  } catch (error) {
    await sql`rollback to savepoint before_deletion`.execute(db);
    if (errorCode(error) === foreignKeyViolation) return false;
    throw error;
  }
}
