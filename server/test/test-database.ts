import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Connection, connect } from '../src/platform/database/connect.ts';
import type { Db } from '../src/platform/database/tables.generated.ts';
import { databaseOf } from './database-address.ts';
import { dropDatabase } from './drop-database.ts';
import { savepointDb } from './savepoint-db.ts';

/** A database for one test alone. */
export interface OwnDatabase extends Connection {
  readonly url: string;
}

/** What an own database begins with: all migrations applied, or nothing. */
export type StartingPoint = 'migrated' | 'empty';

let workerPool: Promise<pg.Pool> | undefined; // one database for each worker, shared by its test files

/**
 * Gives a test the migrated database of its worker; everything written is rolled back afterwards. Transactions opened on `db` are
 * savepoints, so that what a refused command wrote is gone, as it would be in earnest.
 */
export async function withRollback<Result>(run: (db: Db) => Promise<Result>): Promise<Result> {
  workerPool ??= openWorkerPool();
  return await withRollbackOn(await workerPool, run);
}

/** The same on the database of this pool, with what was committed there before. */
export async function withRollbackOn<Result>(pool: pg.Pool, run: (db: Db) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  await client.query('begin');
  try {
    return await run(savepointDb(client));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Gives a test a database of its own, for real commits and several connections; it is dropped afterwards. */
export async function withOwnDatabase<Result>(
  run: (database: OwnDatabase) => Promise<Result>,
  start: StartingPoint = 'migrated',
): Promise<Result> {
  const url = await createDatabase(start);
  const connection = connect(url);
  try {
    return await run({ ...connection, url });
  } finally {
    await connection.close();
    await asOwner((client) => dropDatabase(client, new URL(url).pathname.slice(1)));
  }
}

/** Makes a database that lives until the end of the run, and returns its address; the caller closes what it connects. */
export async function createDatabase(start: StartingPoint = 'migrated'): Promise<string> {
  const prefix = inject('databasePrefix');
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  const template = start === 'migrated' ? `${prefix}_template` : 'template0';
  await asOwner((client) => client.query(`create database ${name} template ${template}`));
  return databaseOf(inject('databaseUrl'), name);
}

async function openWorkerPool(): Promise<pg.Pool> {
  return connect(await createDatabase()).pool;
}

async function asOwner(run: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}
