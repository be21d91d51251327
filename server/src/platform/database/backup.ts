import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { fileRefusal } from '../file-refusal.ts';
import { type ArchiveWriter, writeArchive } from './archive/archive-writer.ts';
import { type ContentTable, describeContent, listSequences } from './archive/describe-content.ts';
import { type Checks, entryNames, formatVersion, type Manifest } from './archive/manifest.ts';
import { portableSession } from './archive/portable-session.ts';
import { listAppliedMigrations } from './migrate.ts';

/** What a backup is made of. */
export interface BackupOptions {
  readonly url: string;
  readonly file: string;
  readonly appVersion: string;
  readonly secretFingerprint: string;
  readonly now: Date;
  /** Hears how many rows of how many are written. */
  readonly onProgress?: (rows: number, total: number) => void;
}

/** What a backup holds. */
export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: Checks['tables'];
}

const partBytes = 4 * 1024 * 1024;
const newline = 0x0a;

/**
 * Writes everything the database holds into one file, as of one moment, while others go on working. Only a few megabytes are in
 * memory at a time. Refuses to write over an existing file.
 */
export async function backUp(options: BackupOptions): Promise<BackupSummary> {
  const file = path.resolve(options.file);
  if (fs.existsSync(file)) throw new Refusal('conflict', 'file_exists', { message: `${file} exists already; give another name.` });
  const client = new pg.Client({ connectionString: options.url, application_name: 'waymark backup', ...portableSession });
  client.on('error', () => {}); // the running query reports it
  await client.connect();
  const archive = await writeArchive(file).catch(async (error) => {
    await client.end();
    throw fileRefusal(error, { file, to: 'write' });
  });
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await writeContent(client, archive, options);
    await archive.close();
    return { file, bytes: fs.statSync(file).size, rows: sumRows(tables), tables };
  } catch (error) {
    await archive.abandon();
    throw fileRefusal(error, { file, to: 'write' });
  } finally {
    await client.end();
  }
}

async function writeContent(client: pg.Client, archive: ArchiveWriter, options: BackupOptions): Promise<Checks['tables']> {
  const content = await describeContent(client);
  const manifest = await makeManifest(client, content, options);
  await archive.add(entryNames.manifest, asJson(manifest));
  const total = await countRows(client, content);
  const tables: Checks['tables'] = [];
  for (const table of content) {
    const before = sumRows(tables);
    tables.push(await writeTable(client, archive, { table, onRows: (rows) => options.onProgress?.(before + rows, total) }));
  }
  await archive.add(entryNames.checks, asJson({ tables } satisfies Checks));
  return tables;
}

async function makeManifest(client: pg.Client, content: readonly ContentTable[], options: BackupOptions): Promise<Manifest> {
  const migrations = await listAppliedMigrations(client);
  if (migrations.length === 0)
    throw new Refusal('unmet_condition', 'nothing_to_back_up', { message: 'This database has never been used by Waymark.' });
  return {
    format: 'waymark-backup',
    formatVersion,
    appVersion: options.appVersion,
    createdAt: options.now.toISOString(),
    secretFingerprint: options.secretFingerprint,
    migrations,
    tables: content.map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: await listSequences(client),
  };
}

interface TableToWrite {
  readonly table: ContentTable;
  readonly onRows: (rows: number) => void;
}

async function writeTable(client: pg.Client, archive: ArchiveWriter, { table, onRows }: TableToWrite): Promise<Checks['tables'][number]> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyTo(`copy (select ${columns} from ${table.sql} where ${table.kept} order by ${table.order}) to stdout`));
  const hash = createHash('sha256');
  let rows = 0;
  let parts = 0;
  const add = async (bytes: Buffer) => {
    parts += 1;
    await archive.add(`${entryNames.data}${table.name}/${String(parts).padStart(6, '0')}`, bytes);
    onRows(rows);
  };
  const cutter = cutIntoParts(add);
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    hash.update(bytes);
    rows += countNewlines(bytes); // within a row they are escaped
    await cutter.push(bytes);
  }
  await cutter.end();
  return { name: table.name, rows, sha256: hash.digest('hex') };
}

// parts of one exact size, so that the same content always gives the same archive
function cutIntoParts(add: (bytes: Buffer) => Promise<void>): { push(bytes: Buffer): Promise<void>; end(): Promise<void> } {
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    const part = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    await add(part);
  };
  return {
    push: async (bytes) => {
      let rest = bytes;
      while (size + rest.length >= partBytes) {
        const cut = partBytes - size;
        waiting.push(rest.subarray(0, cut));
        rest = rest.subarray(cut);
        await flush();
      }
      waiting.push(rest);
      size += rest.length;
    },
    end: async () => {
      if (size > 0) await flush();
    },
  };
}

async function countRows(client: pg.Client, content: readonly ContentTable[]): Promise<number> {
  let total = 0;
  for (const table of content) {
    const answer = await client.query<{ rows: string }>(`select count(*) as rows from ${table.sql} where ${table.kept}`);
    total += Number(answer.rows[0]?.rows);
  }
  return total;
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

function sumRows(tables: Checks['tables']): number {
  return tables.reduce((sum, table) => sum + table.rows, 0);
}

function asJson(value: object): Buffer {
  return Buffer.from(JSON.stringify(value, null, 1));
}
