import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { databaseOf } from './database-address.ts';
import { dropDatabase } from './drop-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database whose owner may create others; no superuser. */
    databaseUrl: string;
    /** What the names of this run's databases begin with. */
    databasePrefix: string;
  }
}

/** One server for the whole run, with a migrated database that every worker copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  const prefix = `waymark_test_${randomBytes(4).toString('hex')}`;
  await runSql(server.url, `create database ${prefix}_template`);
  await migrate(databaseOf(server.url, `${prefix}_template`));
  project.provide('databaseUrl', server.url);
  project.provide('databasePrefix', prefix);
  return async () => {
    await dropDatabases(server.url, prefix);
    await server.stop();
  };
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const external = process.env['WAYMARK_TEST_DATABASE_URL'];
  if (external) return { url: external, stop: async () => {} };
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-test-'));
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const server = await startEmbedded({ dir, settings: fast, mayCreateDatabases: true });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of found.rows) await dropDatabase(client, datname);
  await client.end();
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
