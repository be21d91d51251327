import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { withOwnDatabase } from '#test/test-database.ts';
import type { Db } from './tables.generated.ts';
import { inTransaction } from './transaction.ts';

describe('inTransaction', () => {
  test('commits what was done, and takes it back when it fails', async () => {
    await withOwnDatabase(async ({ db }) => {
      await createCounters(db);
      await inTransaction(db, (tx) => add(tx, 'a'));
      const failing = inTransaction(db, async (tx) => {
        await add(tx, 'a');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await read(db, 'a')).toBe(1);
    });
  });

  test('joins the transaction of its caller', async () => {
    await withOwnDatabase(async ({ db }) => {
      await createCounters(db);
      const outer = inTransaction(db, async (tx) => {
        await inTransaction(tx, (inner) => add(inner, 'a'));
        throw new Error('the outer one fails');
      });
      await expect(outer).rejects.toThrow('the outer one fails');
      expect(await read(db, 'a')).toBe(0);
    });
  });

  test('runs again after a deadlock, so that both sides succeed', async () => {
    await withOwnDatabase(async ({ db }) => {
      await createCounters(db);
      const bothHoldOne = meeting(2);
      const transfer = (first: string, second: string) =>
        inTransaction(db, async (tx) => {
          await add(tx, first);
          await bothHoldOne();
          await add(tx, second);
        });
      await Promise.all([transfer('a', 'b'), transfer('b', 'a')]);
      expect([await read(db, 'a'), await read(db, 'b')]).toEqual([2, 2]);
    });
  });

  test('gives up after six attempts', async () => {
    await withOwnDatabase(async ({ db }) => {
      let attempts = 0;
      const unlucky = inTransaction(db, async (tx) => {
        attempts += 1;
        await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx);
      });
      await expect(unlucky).rejects.toMatchObject({ code: '40001' });
      expect(attempts).toBe(6);
    });
  });

  test('does not repeat anything after another error', async () => {
    await withOwnDatabase(async ({ db }) => {
      let attempts = 0;
      const wrong = inTransaction(db, async (tx) => {
        attempts += 1;
        await sql`select nonsense`.execute(tx);
      });
      await expect(wrong).rejects.toMatchObject({ code: '42703' });
      expect(attempts).toBe(1);
    });
  });
});

async function createCounters(db: Db): Promise<void> {
  await sql`create table counter (name text primary key, n int not null)`.execute(db);
  await sql`insert into counter values ('a', 0), ('b', 0)`.execute(db);
}

async function add(db: Db, name: string): Promise<void> {
  await sql`update counter set n = n + 1 where name = ${name}`.execute(db);
}

async function read(db: Db, name: string): Promise<number | undefined> {
  return (await sql<{ n: number }>`select n from counter where name = ${name}`.execute(db)).rows[0]?.n;
}

/** Lets callers go on once so many of them have arrived; later ones pass at once. */
function meeting(size: number): () => Promise<void> {
  const all = Promise.withResolvers<void>();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived >= size) all.resolve();
    return all.promise;
  };
}
