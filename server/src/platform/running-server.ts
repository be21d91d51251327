import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { errorCode } from './error-code.ts';

/** A Waymark server of this machine: its process, where it listens, and the address people use. */
export const RunningServer = z.object({ pid: z.int(), host: z.string(), port: z.int(), url: z.string() });
export type RunningServer = z.output<typeof RunningServer>;

/** What Waymark answers at `/health`; by it, it is told from another program on the port. */
export const healthAnswer = { program: 'waymark', ok: true } as const;
const HealthAnswer = z.object({ program: z.literal(healthAnswer.program), ok: z.literal(true) });

const patienceMs = 3000;
const pauseMs = 100;

/** Notes in the data folder that this process listens; returns how to take the note back. */
export function recordRunningServer(dataDir: string, server: Omit<RunningServer, 'pid'>): () => void {
  const file = recordFile(dataDir, server.port);
  const aside = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(aside, JSON.stringify({ pid: process.pid, ...server }), { mode: 0o600 });
  fs.renameSync(aside, file);
  return () => fs.rmSync(file, { force: true });
}

/** The Waymark server that listens on this port for this data folder, or undefined; it is asked, as a note outlives a kill -9. */
export async function findRunningServer(dataDir: string, port: number): Promise<RunningServer | undefined> {
  const server = readRecord(recordFile(dataDir, port));
  return server !== undefined && (await answers(server)) ? server : undefined;
}

/** The same, for a server that is perhaps just starting: waits a few seconds for it. */
export async function awaitRunningServer(dataDir: string, port: number): Promise<RunningServer | undefined> {
  for (let waited = 0; waited < patienceMs; waited += pauseMs) {
    const server = await findRunningServer(dataDir, port);
    if (server !== undefined) return server;
    await sleep(pauseMs);
  }
  return undefined;
}

function recordFile(dataDir: string, port: number): string {
  return path.join(dataDir, 'servers', `${port}.json`);
}

function readRecord(file: string): RunningServer | undefined {
  try {
    const read: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return RunningServer.safeParse(read).data;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

// another program may have the port, or the process number, of a server that was killed
async function answers(server: RunningServer): Promise<boolean> {
  try {
    process.kill(server.pid, 0);
    const host = ['0.0.0.0', '::'].includes(server.host) ? 'localhost' : server.host;
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${server.port}/health`;
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    return answer.status === 200 && HealthAnswer.safeParse(await answer.json()).success;
  } catch {
    return false;
  }
}
