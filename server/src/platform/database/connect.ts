import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnTypes } from './column-types.ts';
import { nameStatements } from './named-statements.ts';
import type { DB, Db } from './tables.generated.ts';

export type { Db } from './tables.generated.ts';

/** Settings of a connection pool. */
export interface ConnectOptions {
  /** Most connections at a time; 10 unless told. */
  readonly poolSize?: number;
  /** Let the server keep prepared statements; off behind a transaction pooler that cannot. On unless told. */
  readonly namedStatements?: boolean;
  /** Hears of idle connections that broke; the pool replaces them by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** A pool of connections and the query builder on it. */
export interface Connection {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool; nothing connects before the first query. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    application_name: 'waymark',
    options: '-c timezone=UTC',
    types: columnTypes,
  });
  pool.on('error', options.onIdleError ?? (() => {})); // an idle client's error would end the process
  pool.on('connect', (client) => client.on('error', () => {})); // so would one that is in use between two queries; the next query tells it
  if (options.namedStatements ?? true) nameStatements(pool);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => (pool.ended ? Promise.resolve() : pool.end()) };
}
