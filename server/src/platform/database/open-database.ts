import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import pg from 'pg';
import type { Config } from '../config.ts';
import { type Connection, connect } from './connect.ts';
import { startEmbedded } from './embedded.ts';
import { refuseOldServer } from './server-version.ts';

/** What of the settings decides about the database. */
export type DatabaseConfig = Pick<Config, 'databaseUrl' | 'dataDir' | 'databasePool' | 'namedStatements'>;

/** The database in use: the built-in one or an external one. */
export interface OpenDatabase extends Connection {
  readonly url: string;
  readonly kind: 'built-in' | 'external';
  /** Closes the connections; the last user of the built-in server stops it. */
  close(): Promise<void>;
  /** Leaves without waiting for queries that run; the database takes their transactions back when the process ends. */
  abandon(): Promise<void>;
}

/** Hears of trouble that needs no action, for the log. */
export type OnIncident = (text: string) => void;

/** Starts or joins the built-in database, or connects to DATABASE_URL; nothing is migrated yet. */
export async function openDatabase(config: DatabaseConfig, onIncident: OnIncident = () => {}): Promise<OpenDatabase> {
  const server = config.databaseUrl === undefined ? await openEmbedded(config, onIncident) : await openExternal(config.databaseUrl);
  const connection = connect(server.url, {
    poolSize: config.databasePool,
    namedStatements: config.namedStatements,
    onIdleError: (error) => onIncident(`A connection to the database broke: ${error.message}`),
  });
  return {
    ...connection,
    url: server.url,
    kind: config.databaseUrl === undefined ? 'built-in' : 'external',
    close: async () => {
      await connection.close();
      await server.stop();
    },
    abandon: async () => {
      await server.stop();
    },
  };
}

interface Server {
  readonly url: string;
  stop(): Promise<unknown>;
}

async function openEmbedded(config: DatabaseConfig, onIncident: OnIncident): Promise<Server> {
  return await startEmbedded({ dir: path.resolve(config.dataDir), onIncident });
}

async function openExternal(url: string): Promise<Server> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // the running query reports it
  try {
    await client.connect();
  } catch (cause) {
    const { hostname, pathname } = new URL(url);
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    const message = `The database${pathname.replace('/', ' ')} on ${hostname || 'this machine'} (DATABASE_URL) cannot be reached: ${reason}`;
    throw new Refusal('unmet_condition', 'database_unreachable', { message });
  }
  try {
    const answer = await client.query<{ server_version_num: string }>('show server_version_num');
    refuseOldServer(answer.rows[0]?.server_version_num ?? '');
  } finally {
    await client.end();
  }
  return { url, stop: async () => {} };
}
