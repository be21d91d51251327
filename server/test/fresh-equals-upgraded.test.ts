import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedTexts } from '../../tools/git-history.ts';
import { migrate, migrationsFolder, readMigrations } from '../src/platform/database/migrate.ts';
import { withOwnDatabase } from './test-database.ts';

const root = path.join(import.meta.dirname, '../..');

/** Everything the schema promises, one line each, in a fixed order. */
async function describeSchema(client: pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select format('column %s.%s %s null=%s default=%s', table_name, column_name, udt_name, is_nullable, column_default) as line
      from information_schema.columns where table_schema = 'public'
    union all select format('constraint %s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
    union all select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
    union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
    union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
      where p.pronamespace = 'public'::regnamespace and d.objid is null and p.prokind in ('f', 'p')
    union all select 'extension ' || extname from pg_extension
    order by line`);
  return rows.map(({ line }) => line);
}

describe('a database', () => {
  let fresh: string[] = [];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-upgrade-'));

  beforeAll(async () => {
    fresh = await withOwnDatabase(async ({ url, pool }) => {
      await migrate(url);
      return await describeSchema(pool);
    }, 'empty');
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('made at once is described in full', () => {
    expect(fresh.filter((line) => line.startsWith('column ')).length).toBeGreaterThan(100);
    expect(fresh.filter((line) => line.startsWith('constraint ')).length).toBeGreaterThan(50);
    expect(fresh.filter((line) => line.startsWith('trigger ')).length).toBeGreaterThan(0);
  });

  test('made at once equals one upgraded file by file, each as it was first committed', async () => {
    const migrations = await readMigrations(migrationsFolder);
    await withOwnDatabase(async ({ url, pool }) => {
      for (const { name, sql } of migrations) {
        const first = recordedTexts(root, `server/migrations/${name}`).at(-1) ?? sql;
        fs.writeFileSync(path.join(folder, name), first);
        expect(await migrate(url, { folder })).toEqual([name]);
      }
      expect(await describeSchema(pool)).toEqual(fresh);
    }, 'empty');
  });

  test('that somebody changed by hand does not equal it', async () => {
    await withOwnDatabase(async ({ pool }) => {
      expect(await describeSchema(pool)).toEqual(fresh);
      await pool.query('alter table person alter column id drop default, add column planted text');
      expect(await describeSchema(pool)).not.toEqual(fresh);
    });
  });
});
