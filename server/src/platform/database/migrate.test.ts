import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withOwnDatabase } from '#test/test-database.ts';
import { migrate } from './migrate.ts';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-migrations-'));
  write('0001_first.sql', 'create table first (n int);');
  write('0002_second.sql', 'create table second (n int);');
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('migrate', () => {
  test('applies what is missing, in order and once', async () => {
    await onEmptyDatabase(async (url) => {
      const heard: string[] = [];
      expect(await migrate(url, { folder, onApplied: (name) => heard.push(name) })).toEqual(['0001_first.sql', '0002_second.sql']);
      expect(heard).toEqual(['0001_first.sql', '0002_second.sql']);
      expect(await migrate(url, { folder })).toEqual([]);
      write('0003_third.sql', 'alter table first add column m int;');
      expect(await migrate(url, { folder })).toEqual(['0003_third.sql']);
      expect(await tables(url)).toEqual(['first', 'schema_migration', 'second']);
    });
  });

  test('refuses a file that changed after it was applied, and names it', async () => {
    await onEmptyDatabase(async (url) => {
      await migrate(url, { folder });
      write('0001_first.sql', 'create table first (n bigint);');
      await expect(migrate(url, { folder })).rejects.toThrow('0001_first.sql changed after it was applied');
    });
  });

  test('refuses a database that a newer Waymark has used', async () => {
    await onEmptyDatabase(async (url) => {
      await migrate(url, { folder });
      fs.rmSync(path.join(folder, '0002_second.sql'));
      await expect(migrate(url, { folder })).rejects.toThrow(/0002_second.sql.*used by a newer one/);
    });
  });

  test('takes back a migration that fails and keeps those before it', async () => {
    await onEmptyDatabase(async (url) => {
      write('0003_broken.sql', 'create table third (n int); select nonsense;');
      await expect(migrate(url, { folder })).rejects.toThrow(/0003_broken.sql failed: column "nonsense"/);
      expect(await tables(url)).toEqual(['first', 'schema_migration', 'second']);
    });
  });

  test('refuses a file whose name has no place in the order', async () => {
    await onEmptyDatabase(async (url) => {
      write('later.sql', 'select 1;');
      await expect(migrate(url, { folder })).rejects.toThrow('later.sql must be named like 0001_what_it_does.sql');
      expect(await tables(url)).toEqual([]);
    });
  });

  test('lets several processes start at once', async () => {
    await onEmptyDatabase(async (url) => {
      const applied = await Promise.all([1, 2, 3].map(() => migrate(url, { folder })));
      expect(applied.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql']);
    });
  });
});

async function onEmptyDatabase(run: (url: string) => Promise<void>): Promise<void> {
  await withOwnDatabase(({ url }) => run(url), 'empty');
}

function write(name: string, sql: string): void {
  fs.writeFileSync(path.join(folder, name), sql);
}

async function tables(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ tablename: string }>("select tablename from pg_tables where schemaname = 'public' order by 1");
  await client.end();
  return found.rows.map((row) => row.tablename);
}
