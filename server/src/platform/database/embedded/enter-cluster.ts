import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { tryShareAdvisoryLock } from '../advisory-lock.ts';
import type { ClusterSetup } from './cluster-setup.ts';
import { connectAsSupervisor, type Door, findDoor, socketPort } from './door.ts';
import { disarmStaleLocks, isOurPostmaster, readPostmasterPid, spawnPostmaster } from './postmaster.ts';

/** A session as the superuser that shares the lock of the database's users; `adopted` when the server ran already. */
export interface Entry {
  readonly client: pg.Client;
  readonly door: Door;
  readonly adopted: boolean;
}

type Joined = Omit<Entry, 'adopted'>;

const patienceMs = 300_000; // recovery after a crash may have much to repeat
const shortMs = 20;
const longMs = 200;
const mostStarts = 20;
// just after a kill -9, remains of the old server may still be there for a moment; or another starter was faster
const passing = /lock file|shared memory block|could not bind|Address already in use/;

/** Joins the running server of these folders, or starts it: whatever state a kill or another starter has left. */
export async function enterCluster(setup: ClusterSetup, preferredPort?: number): Promise<Entry> {
  const deadline = performance.now() + patienceMs;
  let said = 'it did not answer in time';
  for (let starts = 0; starts < mostStarts && performance.now() < deadline; starts++) {
    const joined = await joinWhileRunning(setup, deadline);
    if (joined) return { ...joined, adopted: true };
    const started = await start(setup, deadline, preferredPort);
    if (started.entry) return { ...started.entry, adopted: false };
    said = started.said;
    if (!passing.test(said)) break;
    await sleep(longMs);
  }
  const log = path.join(setup.folders.data, 'log');
  throw new Error(
    `The built-in database in ${setup.folders.data} did not start: ${said || 'it ended without a word'}. Its log is in ${log}.`,
  );
}

// a server that is starting, recovering or stopping gets the time it needs
async function joinWhileRunning(setup: ClusterSetup, deadline: number): Promise<Joined | undefined> {
  for (;;) {
    const joined = await join(setup);
    if (joined) return joined;
    const pid = readPostmasterPid(setup.folders);
    if (pid === undefined || !isOurPostmaster(pid, setup.folders)) return undefined;
    if (performance.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) runs in ${setup.folders.data} but does not answer.`);
    await sleep(shortMs);
  }
}

async function start(setup: ClusterSetup, deadline: number, preferredPort?: number): Promise<{ entry?: Joined; said: string }> {
  disarmStaleLocks(setup.folders);
  const port = setup.transport === 'tcp' ? (preferredPort ?? (await freePort())) : socketPort;
  const postmaster = spawnPostmaster(setup, port);
  try {
    for (let tries = 0; postmaster.isRunning() && performance.now() < deadline; tries++) {
      const entry = await join(setup);
      if (entry) return { entry, said: '' };
      await sleep(tries < 100 ? shortMs : longMs);
    }
    return { said: postmaster.output() };
  } finally {
    postmaster.release();
  }
}

async function join(setup: ClusterSetup): Promise<Joined | undefined> {
  const door = findDoor(setup.folders, setup.transport);
  const client = door && (await connectAsSupervisor(door));
  if (!door || !client) return undefined;
  const shared = await tryShareAdvisoryLock(client, 'databaseUsers').catch(() => false);
  if (shared) return { client, door };
  await client.end().catch(() => {}); // its last user is just stopping it
  return undefined;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port was found on 127.0.0.1');
  return address.port;
}
