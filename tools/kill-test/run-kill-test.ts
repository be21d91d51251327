import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../../server/src/platform/config.ts';
import { openDatabase } from '../../server/src/platform/database/open-database.ts';
import { writerOf } from './writers.ts';

/** Which processes are killed with SIGKILL. */
export type Victim = 'node' | 'postgres' | 'both';

/** What one round showed. */
export interface KillRound {
  readonly victim: Victim;
  readonly acknowledged: number;
  readonly missing: readonly string[];
  readonly faults: readonly string[];
}

const writerProcess = path.join(import.meta.dirname, 'writer-process.ts');
const fewest = 20;
const spread = 180;

/**
 * Starts a writer on the folder's database, kills `victim` in the middle of its writes, opens the database again and looks whether
 * everything that was acknowledged is there and nothing else is amiss.
 */
export async function runKillRound(dir: string, writerName: string, victim: Victim): Promise<KillRound> {
  const child = spawn(process.execPath, [writerProcess, dir, writerName], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (id) => acknowledged.push(id));
  const readToTheEnd = once(lines, 'close');
  const reached = async (count: number) => {
    while (acknowledged.length < count) await once(lines, 'line');
  };
  try {
    await reached(fewest + Math.floor(Math.random() * spread));
    if (victim !== 'node') process.kill(postmasterPid(dir), 'SIGKILL');
    if (victim === 'postgres') await reached(acknowledged.length + fewest); // it goes on by itself
    await kill(child);
    await readToTheEnd;
  } finally {
    child.kill('SIGKILL');
  }
  return { victim, acknowledged: acknowledged.length, ...(await look(dir, writerName, acknowledged)) };
}

async function look(dir: string, writerName: string, acknowledged: readonly string[]): Promise<Pick<KillRound, 'missing' | 'faults'>> {
  const writer = writerOf(writerName);
  const database = await openDatabase(readConfig({ WAYMARK_DATA_DIR: dir }));
  try {
    const there = new Set(await writer.listWritten(database));
    return { missing: acknowledged.filter((id) => !there.has(id)), faults: (await writer.findFaults?.(database)) ?? [] };
  } finally {
    await database.close();
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function postmasterPid(dir: string): number {
  return Number.parseInt(fs.readFileSync(path.join(dir, 'postgres/postmaster.pid'), 'utf8'), 10);
}
