import type pg from 'pg';

/** Every advisory lock of Waymark, so that no two purposes share a number. */
export const advisoryLocks = {
  /** Shared by each process that uses a built-in database; whoever gets it alone may stop the server. */
  databaseUsers: 724_530,
  /** Held while migrations run. */
  migrations: 724_531,
  /** Held while the supervisor prepares role and database. */
  clusterSetup: 724_529,
  /** Held to the end of a transaction that adds people or changes who reports to whom. */
  peopleStructure: 724_541,
} as const;

type LockName = keyof typeof advisoryLocks;

/** Runs something while this session alone holds the lock; others wait. */
export async function withAdvisoryLock<Result>(client: pg.ClientBase, name: LockName, run: () => Promise<Result>): Promise<Result> {
  await client.query('select pg_advisory_lock($1)', [advisoryLocks[name]]);
  try {
    return await run();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [advisoryLocks[name]]).catch(() => {}); // a broken session has lost it anyway
  }
}

/** Takes the lock beside other sharers for the rest of the session; false when somebody holds it alone. */
export async function tryShareAdvisoryLock(client: pg.ClientBase, name: LockName): Promise<boolean> {
  const answer = await client.query<{ taken: boolean }>('select pg_try_advisory_lock_shared($1) as taken', [advisoryLocks[name]]);
  return answer.rows[0]?.taken === true;
}

/** Turns this session's share into sole possession; false, and the share is gone, when others share the lock. */
export async function tryOwnSharedAdvisoryLock(client: pg.ClientBase, name: LockName): Promise<boolean> {
  const sql = 'select pg_advisory_unlock_shared($1)';
  await client.query(sql, [advisoryLocks[name]]);
  const answer = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [advisoryLocks[name]]);
  return answer.rows[0]?.taken === true;
}
