import { describe, expect, test } from 'vitest';
import type { Db } from '../src/platform/database/tables.generated.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { savepointDb } from './savepoint-db.ts';
import { withOwnDatabase, withRollback } from './test-database.ts';

const at = '2026-11-22T09:00:00Z';
const insertSetting = (db: Db, name: string) => db.insertInto('setting').values({ name, value: '1', updated_at: at }).execute();
const names = async (db: Db) => (await db.selectFrom('setting').select('name').orderBy('name').execute()).map((row) => row.name);

describe('withRollback', () => {
  test('leaves nothing behind for the next test', async () => {
    await withRollback(async (db) => {
      await insertSetting(db, 'left');
      expect(await names(db)).toEqual(['left']);
    });
    expect(await withRollback(names)).toEqual([]);
  });

  test('takes back what a failed transaction wrote and keeps what a good one wrote', async () => {
    await withRollback(async (db) => {
      await inTransaction(db, (tx) => insertSetting(tx, 'kept'));
      const failing = inTransaction(db, async (tx) => {
        await insertSetting(tx, 'refused');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await names(db)).toEqual(['kept']);
    });
  });

  test('goes on after an error of the database inside a transaction', async () => {
    await withRollback(async (db) => {
      await insertSetting(db, 'first');
      await expect(inTransaction(db, (tx) => insertSetting(tx, 'first'))).rejects.toMatchObject({ code: '23505' });
      expect(await names(db)).toEqual(['first']);
    });
  });

  test('lets two transactions follow each other when started together', async () => {
    await withRollback(async (db) => {
      await Promise.all(['a', 'b'].map((name) => inTransaction(db, (tx) => insertSetting(tx, name))));
      expect(await names(db)).toEqual(['a', 'b']);
    });
  });

  test('does not let the root handle be used inside its own transaction', async () => {
    await withOwnDatabase(async ({ pool }) => {
      const client = await pool.connect();
      await client.query('begin');
      const db = savepointDb(client, 20);
      await expect(inTransaction(db, () => names(db))).rejects.toThrow('use the transaction');
      expect(await names(db)).toEqual([]);
      client.release(true);
    });
  });
});

describe('withOwnDatabase', () => {
  test('commits for real and is seen from other connections', async () => {
    await withOwnDatabase(async ({ db, pool }) => {
      await insertSetting(db, 'committed');
      expect((await pool.query('select name from setting')).rows).toEqual([{ name: 'committed' }]);
    });
  });

  test('can be empty', async () => {
    await withOwnDatabase(async ({ pool }) => {
      expect((await pool.query("select count(*) from pg_tables where schemaname = 'public'")).rows).toEqual([{ count: 0 }]);
    }, 'empty');
  });
});
