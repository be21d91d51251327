import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { DB, Db } from '../src/platform/database/tables.generated.ts';

/**
 * A database handle on one connection whose transaction is already open: a transaction begun on the handle becomes a savepoint.
 * Using the handle while such a transaction is open fails after `patienceMs`, as it would read outside it in earnest.
 */
export function savepointDb(client: pg.ClientBase, patienceMs = 10_000): Db {
  const turn = oneAtATime(patienceMs);
  const pool: PostgresPool = {
    options: {},
    connect: async () => borrow(client, await turn()),
    end: async () => {},
  };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

function borrow(client: pg.ClientBase, release: () => void): PostgresPoolClient {
  // Kysely's cursors are not used; its declaration of `query` has them as a second form
  const query: PostgresPoolClient['query'] = (sql: unknown, values?: readonly unknown[]) =>
    Reflect.apply(client.query, client, [toSavepoint(String(sql)), values]);
  return { query, release };
}

function toSavepoint(sql: string): string {
  if (/^(begin|start transaction)\b/i.test(sql)) return 'savepoint test_step';
  if (/^commit$/i.test(sql)) return 'release savepoint test_step';
  if (/^rollback$/i.test(sql)) return 'rollback to savepoint test_step';
  return sql;
}

/** Hands out turns one by one; waiting too long means that the holder of the turn waits for its own end. */
function oneAtATime(patienceMs: number): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    const mine = Promise.withResolvers<void>();
    last = mine.promise;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(new Error('The database handle was used while a transaction opened on it is running: use the transaction')),
      patienceMs,
    );
    try {
      await Promise.race([before, late.promise]);
    } catch (error) {
      void before.then(mine.resolve); // the next one waits for the holder, not for this one
      throw error;
    } finally {
      clearTimeout(timer);
    }
    return mine.resolve;
  };
}
