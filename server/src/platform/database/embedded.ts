import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryOwnSharedAdvisoryLock } from './advisory-lock.ts';
import { openClusterFolders, openSocketFolder } from './embedded/cluster-folders.ts';
import type { ClusterSetup } from './embedded/cluster-setup.ts';
import { ensureCluster } from './embedded/create-cluster.ts';
import { applicationUrl, supervisorUrl, type Transport } from './embedded/door.ts';
import { type Entry, enterCluster } from './embedded/enter-cluster.ts';
import { findPostgresBinaries, type PostgresBinaries } from './embedded/postgres-binaries.ts';
import { askToStop, isAlive, isOurPostmaster, readPostmasterPid } from './embedded/postmaster.ts';
import { prepareDatabase } from './embedded/prepare-database.ts';
import { chooseRunAs } from './embedded/run-as.ts';

/** How to start the built-in database; all but `dir` have sensible defaults. */
export interface EmbeddedOptions {
  /** The folder that holds everything; made (mode 0700) when missing. */
  readonly dir: string;
  /** PostgreSQL settings over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Lets the application's role create databases, as tests need. */
  readonly mayCreateDatabases?: boolean;
  readonly transport?: Transport;
  readonly binaries?: PostgresBinaries;
  /** Whether root may map itself to another user in a namespace; found by trying. */
  readonly canMapUser?: () => boolean;
  /** Hears of a server that died and was started again. */
  readonly onIncident?: (text: string) => void;
}

/** A running built-in database, of which this process is one user. */
export interface EmbeddedServer {
  /** Address of the application's database, as its owner without superuser rights. */
  readonly url: string;
  /** Address of the superuser; only for the supervisor and its tests. */
  readonly supervisorUrl: string;
  /** True when the server ran already, left by a killed process or used by another one. */
  readonly adopted: boolean;
  /** Leaves; the last user stops the server. Tells which of the two happened. */
  stop(): Promise<'stopped' | 'left running'>;
}

const restartPauseMs = 5000;

/** Starts or joins the built-in PostgreSQL of a folder, and keeps it running until `stop`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const setup = setUp(options);
  await ensureCluster(setup);
  const first = await enterPrepared(setup, options);
  const keeper = keepRunning(first, setup, options);
  return {
    url: applicationUrl(first.door),
    supervisorUrl: supervisorUrl(first.door),
    adopted: first.adopted,
    stop: async () => {
      const last = await keeper.leave();
      return last ? stopServer(last, setup) : 'stopped';
    },
  };
}

function setUp(options: EmbeddedOptions): ClusterSetup {
  const folders = openClusterFolders(options.dir);
  const binaries = options.binaries ?? findPostgresBinaries();
  const runAs = chooseRunAs(folders, path.dirname(binaries.postgres), options.canMapUser);
  const transport = options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket');
  if (transport === 'socket') openSocketFolder(folders.socket, runAs.uid);
  return { folders, binaries, runAs, transport, settings: options.settings ?? {} };
}

async function enterPrepared(setup: ClusterSetup, options: EmbeddedOptions, port?: number): Promise<Entry> {
  const entry = await enterCluster(setup, port);
  await prepareDatabase(entry.client, entry.door, options.mayCreateDatabases ?? false);
  return entry;
}

/** Starts the server again when it dies under us; the pool finds it at the same address. */
function keepRunning(first: Entry, setup: ClusterSetup, options: EmbeddedOptions): { leave(): Promise<Entry | undefined> } {
  let current: Entry | undefined;
  let leaving = false;
  let repair: Promise<void> = Promise.resolve();
  const hold = (entry: Entry) => {
    current = entry;
    entry.client.once('end', () => {
      current = undefined;
      if (!leaving) repair = restart();
    });
  };
  const restart = async () => {
    options.onIncident?.('The built-in database ended unexpectedly; starting it again.');
    while (!leaving) {
      try {
        return hold(await enterPrepared(setup, options, first.door.port));
      } catch (error) {
        options.onIncident?.(error instanceof Error ? error.message : String(error));
        await sleep(restartPauseMs);
      }
    }
  };
  hold(first);
  return {
    leave: async () => {
      leaving = true;
      await repair;
      return current;
    },
  };
}

async function stopServer(entry: Entry, setup: ClusterSetup): Promise<'stopped' | 'left running'> {
  const pid = readPostmasterPid(setup.folders);
  try {
    const alone = await tryOwnSharedAdvisoryLock(entry.client, 'databaseUsers');
    // a number that is not our PostgreSQL belongs to another machine's or container's process
    if (!alone || pid === undefined || !isOurPostmaster(pid, setup.folders)) return 'left running';
    askToStop(setup, pid);
    while (isAlive(pid) && readPostmasterPid(setup.folders) === pid) await sleep(10);
    return 'stopped';
  } finally {
    await entry.client.end().catch(() => {});
  }
}
