import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { type ContentTable, describeContent, listForeignKeys } from './archive/describe-content.ts';
import { emptyDatabase } from './archive/empty-database.ts';
import { type Checks, entryNames, type Manifest } from './archive/manifest.ts';
import { portableSession } from './archive/portable-session.ts';
import { readArchive } from './archive/read-archive.ts';
import { verifyBackup } from './archive/verify-backup.ts';
import { migrate } from './migrate.ts';

/** What a restore needs. */
export interface RestoreOptions {
  readonly url: string;
  readonly file: string;
  /** Fingerprint of the secret that this installation uses. */
  readonly secretFingerprint: string;
  /** Hears how many rows of how many are loaded. */
  readonly onProgress?: (rows: number, total: number) => void;
}

/** What a restore did. */
export interface RestoreSummary {
  readonly madeAt: string;
  readonly madeBy: string;
  readonly rows: number;
  /** Migrations that were applied afterwards, as the backup was older. */
  readonly migrated: readonly string[];
  /** False when what was encrypted (second factors, connection secrets) cannot be read with the secret in use. */
  readonly sameSecret: boolean;
}

/**
 * Loads a backup into an empty database and brings it up to date. The whole file is checked first; everything is loaded in one
 * transaction. Refuses a database that holds anything, a backup of a newer Waymark and a damaged file, and then changes nothing.
 */
export async function restore(options: RestoreOptions): Promise<RestoreSummary> {
  const { manifest, checks } = await verifyBackup(options.file);
  const total = checks.tables.reduce((sum, table) => sum + table.rows, 0);
  const client = new pg.Client({ connectionString: options.url, application_name: 'waymark restore', ...portableSession });
  client.on('error', () => {}); // the running query reports it
  await client.connect();
  try {
    await emptyDatabase(client);
    await migrate(options.url, { only: new Set(manifest.migrations.map((one) => one.name)) });
    await client.query('begin');
    await load(client, { options, manifest, checks, total });
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
  const migrated = await migrate(options.url);
  const sameSecret = manifest.secretFingerprint === options.secretFingerprint;
  return { madeAt: manifest.createdAt, madeBy: manifest.appVersion, rows: total, migrated, sameSecret };
}

interface Loading {
  readonly options: RestoreOptions;
  readonly manifest: Manifest;
  readonly checks: Checks;
  readonly total: number;
}

// without references and triggers while it loads, so that no order of tables has to be found
async function load(client: pg.Client, loading: Loading): Promise<void> {
  const content = await describeContent(client);
  refuseDifferentTables(content, loading.manifest);
  const keys = await listForeignKeys(client);
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${pg.escapeIdentifier(key.name)}`);
  for (const table of content) await client.query(`alter table ${table.sql} disable trigger user`);
  await loadTables(client, content, loading);
  for (const table of content) await client.query(`alter table ${table.sql} enable trigger user`);
  for (const key of keys) await client.query(`alter table ${key.table} add constraint ${pg.escapeIdentifier(key.name)} ${key.definition}`);
  for (const sequence of loading.manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [sequence.name, sequence.value, sequence.called]);
}

async function loadTables(client: pg.Client, content: readonly ContentTable[], loading: Loading): Promise<void> {
  const tables = new Map(content.map((table) => [table.name, table]));
  const expected = new Map(loading.checks.tables.map((table) => [table.name, table]));
  let current: OpenTable | undefined;
  let rows = 0;
  const finish = async () => {
    if (current === undefined) return;
    rows += await closeTable(current, expected.get(current.name));
    loading.options.onProgress?.(rows, loading.total);
  };
  for await (const { name, content: bytes } of readArchive(loading.options.file)) {
    const tableName = tableOf(name);
    if (tableName === undefined) continue;
    if (current?.name !== tableName) {
      await finish();
      current = openTable(client, tables.get(tableName), tableName);
    }
    current.hash.update(bytes);
    if (!current.stream.write(bytes)) await Promise.race([once(current.stream, 'drain'), current.done]);
  }
  await finish();
}

interface OpenTable {
  readonly name: string;
  readonly stream: CopyStreamQuery;
  readonly hash: Hash;
  readonly done: Promise<void>;
}

function openTable(client: pg.Client, table: ContentTable | undefined, name: string): OpenTable {
  if (table === undefined) throw new Error(`The backup has table ${name}, which this database lacks`);
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyFrom(`copy ${table.sql} (${columns}) from stdin`));
  const done = finished(stream);
  done.catch(() => {}); // told where it is awaited
  return { name, stream, hash: createHash('sha256'), done };
}

async function closeTable(table: OpenTable, expected: Checks['tables'][number] | undefined): Promise<number> {
  table.stream.end();
  await table.done;
  if (table.stream.rowCount !== expected?.rows || table.hash.digest('hex') !== expected.sha256)
    throw new Refusal('invalid', 'backup_damaged', { message: `Table ${table.name} of the backup changed while it was read.` });
  return expected.rows;
}

/** The table whose rows an entry holds. */
function tableOf(entry: string): string | undefined {
  return entry.startsWith(entryNames.data) ? entry.slice(entryNames.data.length).split('/')[0] : undefined;
}

function refuseDifferentTables(content: readonly ContentTable[], manifest: Manifest): void {
  const shape = (tables: readonly { name: string; columns: readonly string[] }[]) =>
    JSON.stringify(tables.map(({ name, columns }) => [name, columns]).sort());
  if (shape(content) !== shape(manifest.tables))
    throw new Refusal('unmet_condition', 'tables_differ', { message: 'The tables of this backup are not those its migrations make.' });
}
