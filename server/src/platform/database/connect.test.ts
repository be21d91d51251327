import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { connect } from './connect.ts';

describe('connect', () => {
  test('reads instants as Date, days as text, whole and decimal numbers as number', async () => {
    await connected(async ({ db }) => {
      const { rows } =
        await sql`select timestamptz '2026-11-22 10:00+01' as instant, date '2026-11-22' as day, 9007199254740991::bigint as large,
        12345678.25::numeric as decimal, array[date '2026-11-22', null] as days, array[1::bigint, null] as counts`.execute(db);
      expect(rows).toEqual([
        {
          instant: new Date('2026-11-22T09:00:00Z'),
          day: '2026-11-22',
          large: 9007199254740991,
          decimal: 12345678.25,
          days: ['2026-11-22', null],
          counts: [1, null],
        },
      ]);
    });
  });

  test('refuses to read a whole number that would lose digits', async () => {
    await connected(async ({ db }) => {
      await expect(sql`select 9007199254740993::bigint as n`.execute(db)).rejects.toThrow('too large to be read exactly');
    });
  });

  test('works in UTC whatever the server thinks', async () => {
    await connected(async ({ db }) => {
      expect((await sql`select current_setting('timezone') as zone`.execute(db)).rows).toEqual([{ zone: 'UTC' }]);
    });
  });

  test('lets the server keep the plans of parametrised statements, unless told not to', async () => {
    await connected(async ({ db }) => {
      for (const n of [1, 2]) await sql`select ${n}::int as n`.execute(db);
      expect(await preparedStatements(db)).toEqual(['select $1::int as n']);
    });
    await connected(
      async ({ db }) => {
        await sql`select ${1}::int as n`.execute(db);
        expect(await preparedStatements(db)).toEqual([]);
      },
      { namedStatements: false },
    );
  });

  test('names no more than 500 statements', async () => {
    await connected(async ({ db }) => {
      for (let n = 0; n < 510; n++) await sql`select ${n}::int as ${sql.raw(`n${n}`)}`.execute(db);
      expect(await preparedStatements(db)).toHaveLength(500);
    });
  });

  test('survives the loss of an idle connection', async () => {
    const lost: string[] = [];
    await connected(
      async ({ db, pool }) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
        const other = connect(inject('databaseUrl'));
        const gone = new Promise((resolve) => pool.once('remove', resolve));
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other.db);
        await other.close();
        await gone;
        expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
        expect(lost).toHaveLength(1);
      },
      { onIdleError: (error) => lost.push(error.message) },
    );
  });

  test('survives the loss of a connection that is in use between two queries', async () => {
    await connected(async ({ db, pool }) => {
      const client = await pool.connect();
      const { rows } = await client.query('select pg_backend_pid() as pid');
      const gone = new Promise((resolve) => client.once('end', resolve));
      const other = connect(inject('databaseUrl'));
      await sql`select pg_terminate_backend(${rows[0].pid})`.execute(other.db);
      await other.close();
      await gone;
      await expect(client.query('select 1')).rejects.toThrow();
      client.release(true);
      expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    });
  });
});

type Connected = ReturnType<typeof connect>;

async function connected(run: (connection: Connected) => Promise<void>, options: Parameters<typeof connect>[1] = {}): Promise<void> {
  const connection = connect(inject('databaseUrl'), { poolSize: 1, ...options });
  try {
    await run(connection);
  } finally {
    await connection.close();
  }
}

async function preparedStatements(db: Connected['db']): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map((row) => row.statement);
}
