import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OwnDatabase, withOwnDatabase } from '#test/test-database.ts';
import { type BackupSummary, backUp } from './backup.ts';
import { startEmbedded } from './embedded.ts';
import { migrate, migrationsFolder, readMigrations } from './migrate.ts';
import { type RestoreSummary, restore } from './restore.ts';

const now = new Date('2026-11-22T09:40:00Z');
const secretFingerprint = 'a'.repeat(16);
let shared: string;
let sample: BackupSummary; // one backup that the refusals start from
let dir: string;
let file: string;

beforeAll(async () => {
  shared = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-backup-'));
  sample = await withOwnDatabase(async (database) => {
    await fill(database);
    return await backUpTo(database.url, path.join(shared, 'sample.backup'));
  });
});

afterAll(() => fs.rmSync(shared, { recursive: true }));

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-backup-'));
  file = path.join(dir, 'one.backup');
});

afterEach(() => fs.rmSync(dir, { recursive: true }));

describe('restore, then backup', () => {
  test('gives the same content, table by table', async () => {
    takeSample();
    expect(sample.tables.filter((table) => table.rows > 0).map((table) => [table.name, table.rows])).toEqual([
      ['auth.user', 1],
      ['account', 1],
      ['audit_entry', 1],
      ['audit_seal', 1],
      ['import_change', 2],
      ['import_run', 1],
      ['person', 3],
      ['setting', 2],
      ['stored_file', 1],
      ['stored_file_piece', 20],
      ['team', 2],
    ]);
    await onEmpty(async (database) => {
      expect(await restoreFrom(database.url, file)).toEqual({
        madeAt: now.toISOString(),
        madeBy: '1.2.3',
        rows: sample.rows,
        migrated: [],
        sameSecret: true,
      });
      const after = await backUpTo(database.url, path.join(dir, 'two.backup'));
      expect(after.tables).toEqual(sample.tables);
    });
  });

  test('leaves references, triggers and counters as they were', async () => {
    const before = await withOwnDatabase(async (database) => {
      takeSample();
      return await describeRules(database);
    });
    await onEmpty(async (database) => {
      await restoreFrom(database.url, file);
      expect(await describeRules(database)).toEqual(before);
      await expect(database.pool.query('delete from audit_entry')).rejects.toThrow('append-only');
      await expect(database.pool.query("insert into audit_unsealed values ('00000000-0000-7000-8000-0000000000ff')")).rejects.toThrow(
        'foreign key',
      );
      const next = await database.pool.query(
        "insert into import_change (run_id, table_name, row_id, kind) select id, 'x', id, 'insert' from import_run returning id",
      );
      expect(next.rows).toEqual([{ id: 3 }]);
    });
  });

  test('holds one moment, whatever is written meanwhile', async () => {
    const summary = await withOwnDatabase(async (database) => {
      await fill(database);
      const late: Promise<unknown>[] = [];
      const options = { url: database.url, file, appVersion: '1.2.3', secretFingerprint, now };
      const write = () =>
        late.push(database.pool.query("insert into team (id, name, slug) values (gen_random_uuid(), 'late', gen_random_uuid()::text)"));
      const done = await backUp({ ...options, onProgress: write });
      await Promise.all(late);
      expect(late.length).toBeGreaterThan(3);
      return done;
    });
    expect(summary.tables.find((table) => table.name === 'team')?.rows).toBe(2);
    await onEmpty(async (database) => expect((await restoreFrom(database.url, file)).rows).toBe(summary.rows));
  });

  test('brings an older backup up to date', async () => {
    const names = (await readMigrations(migrationsFolder)).map((one) => one.name);
    const old = new Set(names.slice(0, 2));
    await onEmpty(async (database) => {
      await migrate(database.url, { only: old });
      await database.pool.query("insert into setting values ('old', '1', now())");
      await backUpTo(database.url, file);
    });
    await onEmpty(async (database) => {
      expect((await restoreFrom(database.url, file)).migrated).toEqual(names.slice(2));
      expect((await database.pool.query('select name from setting')).rows).toEqual([{ name: 'old' }]);
      expect((await database.pool.query('select count(*) from person')).rows).toEqual([{ count: 0 }]);
    });
  });

  test('moves from one server to another, whatever their versions', async () => {
    const server = await startEmbedded({ dir: path.join(dir, 'built-in'), settings: { fsync: 'off' } });
    expect((await restoreFrom(server.url, sample.file)).rows).toBe(sample.rows);
    expect((await backUpTo(server.url, file)).tables).toEqual(sample.tables);
    await server.stop();
  });

  test('also works into a database that was made but never used', async () => {
    takeSample();
    await withOwnDatabase(async (database) => {
      await database.close();
      expect((await restoreFrom(database.url, file)).rows).toBe(35);
    });
  });
});

describe('a restore refuses', () => {
  test('a database that holds anything', async () => {
    await withOwnDatabase(async (database) => {
      takeSample();
      await fill(database);
      await database.close();
      await expect(restoreFrom(database.url, file)).rejects.toThrow(/holds something already \(in auth.user, account, audit_entry/);
    });
  });

  test('a database that somebody uses', async () => {
    takeSample();
    await withOwnDatabase(async (database) => {
      await sql`select 1`.execute(database.db);
      await expect(restoreFrom(database.url, file)).rejects.toThrow('using this database');
    }, 'empty');
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['without its end', (bytes: Buffer) => gzipSync(withoutLastEntry(gunzipSync(bytes)))],
    ['changed in a row', (bytes: Buffer) => gzipSync(replaced(gunzipSync(bytes), 'Blade', 'Blame'))],
    ['changed in its compression', (bytes: Buffer) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 255)],
    ['of another kind', () => Buffer.from('not a backup')],
    ['of another kind but compressed', () => gzipSync('not a backup')],
    ['empty', () => Buffer.alloc(0)],
  ])('a file that is %s, and changes nothing', async (_what, damage) => {
    takeSample();
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    await onEmpty(async (database) => {
      await expect(restoreFrom(database.url, file)).rejects.toMatchObject({ code: 'backup_damaged' });
      expect((await database.pool.query("select from pg_tables where schemaname = 'public'")).rowCount).toBe(0);
    });
  });

  test.each([
    ['format', '"formatVersion": 1', '"formatVersion": 2'],
    ['migration', '0001_platform.sql', '0901_platform.sql'],
  ])('a backup of a newer Waymark (%s)', async (_what, old, newer) => {
    takeSample();
    // the checks cover the rows; the manifest says first whether they can be understood at all
    fs.writeFileSync(file, gzipSync(replaced(gunzipSync(fs.readFileSync(file)), old, newer)));
    await onEmpty(async (database) => {
      await expect(restoreFrom(database.url, file)).rejects.toMatchObject({ code: 'backup_newer' });
    });
  });

  test('a file that is not there, and a folder', async () => {
    await onEmpty(async (database) => {
      const missing = { code: 'file_missing', message: `There is no file ${dir}/none. Look for it, and give its path.` };
      await expect(restoreFrom(database.url, path.join(dir, 'none'))).rejects.toMatchObject(missing);
      await expect(restoreFrom(database.url, dir)).rejects.toMatchObject({ code: 'file_is_folder' });
    });
  });
});

test('a restore says when the secret is another one', async () => {
  takeSample();
  await onEmpty(async (database) => {
    expect((await restore({ url: database.url, file, secretFingerprint: 'b'.repeat(16) })).sameSecret).toBe(false);
  });
});

describe('a backup', () => {
  test('does not write over a file, and leaves nothing behind when it fails', async () => {
    fs.writeFileSync(file, 'precious');
    await withOwnDatabase(async (database) => {
      await expect(backUpTo(database.url, file)).rejects.toThrow('exists already');
      expect(fs.readFileSync(file, 'utf8')).toBe('precious');
    });
    fs.rmSync(file);
    await withOwnDatabase(async (database) => {
      await expect(backUpTo(database.url, file)).rejects.toThrow('never been used by Waymark');
      expect(fs.readdirSync(dir)).toEqual([]);
    }, 'empty');
  });

  test('says which folder is missing', async () => {
    await withOwnDatabase(async (database) => {
      const message = `${dir}/none/one.backup cannot be written: there is no folder ${dir}/none. Make it, or give another place.`;
      await expect(backUpTo(database.url, path.join(dir, 'none/one.backup'))).rejects.toMatchObject({ code: 'folder_missing', message });
    });
  });

  test('is for its owner alone, and the same content gives the same archive', async () => {
    await withOwnDatabase(async (database) => {
      await fill(database);
      const other = path.join(dir, 'two.backup');
      await backUpTo(database.url, file);
      await backUpTo(database.url, other);
      expect(fs.statSync(file).mode & 0o777).toBe(0o600);
      expect(gunzipSync(fs.readFileSync(other)).equals(gunzipSync(fs.readFileSync(file)))).toBe(true);
    });
  });
});

async function backUpTo(url: string, target: string): Promise<BackupSummary> {
  return await backUp({ url, file: target, appVersion: '1.2.3', secretFingerprint, now });
}

async function restoreFrom(url: string, source: string): Promise<RestoreSummary> {
  return await restore({ url, file: source, secretFingerprint });
}

function takeSample(): void {
  fs.copyFileSync(sample.file, file);
}

async function onEmpty(run: (database: OwnDatabase) => Promise<void>): Promise<void> {
  await withOwnDatabase(run, 'empty');
}

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

// rows with everything that is hard to copy: references in both directions, a child before its parent, odd characters, large files
async function fill({ pool }: OwnDatabase): Promise<void> {
  await pool.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, 'Ada', 'ada@example.org', true, $2, $2)`,
    [id(1), now],
  );
  await pool.query('insert into account (id, email, preferences, created_at) values ($1, $2, $3, $4)', [
    id(1),
    'ada@example.org',
    '{"theme": "dark"}',
    now,
  ]);
  for (const [n, name] of ['Blade \\ "quoted"', 'Tab\there, line\nbreak', 'Grüße 👋 \\N'].entries())
    await pool.query(
      'insert into person (id, handle, display_name, employment_share, joined_on, created_at, updated_at) values ($1, $2, $3, 0.625, $4, $5, $5)',
      [id(10 + n), `p-${n}`, name, '1999-12-31', now],
    );
  await pool.query('insert into team (id, name, slug) values ($1, $2, $3)', [id(30), 'Parent', 'parent']);
  await pool.query('insert into team (id, parent_id, name, slug) values ($1, $2, $3, $4)', [id(20), id(30), 'Child', 'child']);
  await pool.query("insert into setting values ('a', 'null', $1), ('b', '{\"x\": [1, \"\\\\n\"]}', $1)", [now]);
  const piece = Buffer.alloc(250_000, 'many bytes, so that a table takes several parts; ');
  for (const [fileId, expiresAt] of [
    [id(40), null],
    [id(41), now], // forgotten by itself, so it is in no backup
  ]) {
    await pool.query(
      "insert into stored_file (id, name, media_type, size_bytes, sha256, created_at, purpose, expires_at) values ($1, 'large', 'text/plain', 5000000, 'x', $2, 'test', $3)",
      [fileId, now, expiresAt],
    );
    for (let number = 0; number < 20; number += 1)
      await pool.query('insert into stored_file_piece values ($1, $2, $3)', [fileId, number, piece]);
  }
  await pool.query("insert into audit_entry (id, at, actor_kind, action, fields) values ($1, $2, 'operator', 'test.fill', '{a,\"b c\"}')", [
    id(50),
    now,
  ]);
  await pool.query('insert into audit_seal values (1, $1, $2)', [id(50), Buffer.alloc(32, 7)]);
  await pool.query("insert into import_run (id, kind, file_name, started_at) values ($1, 'people', 'a.csv', $2)", [id(60), now]);
  await pool.query(
    "insert into import_change (run_id, table_name, row_id, kind, after) select $1, 'person', $1, 'insert', '{}' from generate_series(1, 2)",
    [id(60)],
  );
}

async function describeRules({ pool }: OwnDatabase): Promise<unknown[]> {
  const rules = await pool.query(`
    select conrelid::regclass::text as on, conname as name, pg_get_constraintdef(oid) as rule, convalidated::text as state from pg_constraint
      where connamespace in ('public'::regnamespace, 'auth'::regnamespace) and contype = 'f'
    union all select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled::text from pg_trigger where not tgisinternal
    order by 1, 2`);
  return rules.rows;
}

function replaced(bytes: Buffer, old: string, other: string): Buffer {
  const at = bytes.indexOf(old);
  if (at < 0 || old.length !== other.length) throw new Error(`${old} is not in the archive`);
  bytes.write(other, at);
  return bytes; // the headers' checksums do not cover contents
}

function withoutLastEntry(bytes: Buffer): Buffer {
  const at = bytes.indexOf('checks.json');
  return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1024)]);
}
