import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import pg from 'pg';
import { withAdvisoryLock } from './advisory-lock.ts';

/** One numbered SQL file. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** The folder of Waymark's own migrations. */
export const migrationsFolder = path.join(import.meta.dirname, '../../../migrations');

/** Options of {@link migrate}; without them everything in Waymark's own folder is applied. */
export interface MigrateOptions {
  readonly folder?: string;
  /** Apply only migrations of these names. */
  readonly only?: ReadonlySet<string>;
  readonly onApplied?: (name: string) => void;
}

/**
 * Applies the migrations a database lacks, each in a transaction of its own, one process at a time; returns the names applied.
 * Throws when a file changed after it was applied, or when the database has migrations that this Waymark does not know.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the running query reports it
  await client.connect();
  try {
    return await withAdvisoryLock(client, 'migrations', () => applyMissing(client, migrations, options));
  } finally {
    await client.end();
  }
}

/** Reads a folder's migrations in order; throws on a file name that is not `0001_lower_case.sql`. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const odd = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  if (odd !== undefined) throw new Error(`Migration ${odd} must be named like 0001_what_it_does.sql`);
  return Promise.all(
    names.map(async (name) => {
      const sql = await fs.readFile(path.join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** The migrations a database has, with their checksums; empty when it has never been migrated. */
export async function listAppliedMigrations(client: pg.ClientBase): Promise<{ name: string; sha256: string }[]> {
  const known = await client.query("select to_regclass('public.schema_migration') is not null as present");
  if (known.rows[0]?.present !== true) return [];
  const answer = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.schema_migration order by name');
  return answer.rows;
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[], options: MigrateOptions): Promise<string[]> {
  await client.query(
    'create table if not exists public.schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  );
  const applied = await listAppliedMigrations(client);
  refuseDifferences(applied, migrations);
  const seen = new Set(applied.map((row) => row.name));
  const missing = migrations.filter((one) => !seen.has(one.name) && (options.only?.has(one.name) ?? true));
  for (const one of missing) {
    await applyOne(client, one);
    options.onApplied?.(one.name);
  }
  return missing.map((one) => one.name);
}

function refuseDifferences(applied: readonly { name: string; sha256: string }[], migrations: readonly Migration[]): void {
  const files = new Map(migrations.map((one) => [one.name, one.sha256]));
  for (const row of applied) {
    const file = files.get(row.name);
    if (file === undefined)
      throw refusal(
        `The database has migration ${row.name}, which this Waymark does not know: it was used by a newer one. Start that one.`,
      );
    if (file !== row.sha256)
      throw refusal(`Migration ${row.name} changed after it was applied. Put the file back as it was and add a new migration instead.`);
  }
}

function refusal(message: string): Refusal {
  return new Refusal('unmet_condition', 'migrations_differ', { message });
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into public.schema_migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => {}); // the connection may be what broke
    throw new Error(`Migration ${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
