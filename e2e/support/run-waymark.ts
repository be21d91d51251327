import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const main = path.join(import.meta.dirname, '../../server/src/main.ts');

/** A real server on a data folder of its own, with the web app that was built before. */
export interface RunningWaymark {
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

let built: Promise<string> | undefined; // the sample is the same for every file: built once a worker, copied for each

/** A server with a fresh sample company. */
export async function startSampleWaymark(): Promise<RunningWaymark> {
  built ??= buildSample();
  const source = await built;
  const dataDir = temporaryFolder();
  fs.cpSync(source, dataDir, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => path.basename(from) !== 's', // the running database's socket: made anew, and refused when copied
  });
  return startWaymark(dataDir);
}

/** A server on an empty data folder. */
export const startEmptyWaymark = (): Promise<RunningWaymark> => startWaymark(temporaryFolder());

async function buildSample(): Promise<string> {
  const folder = temporaryFolder();
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const building = spawn(process.execPath, [main, 'sample'], { env: environmentFor(folder), stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [code]] = await Promise.all([text(building.stderr), once(building, 'exit')]);
  if (code !== 0) throw new Error(`waymark sample ended with ${code}: ${said}`);
  return folder;
}

async function startWaymark(dataDir: string): Promise<RunningWaymark> {
  const server = spawn(process.execPath, [main, 'serve'], { env: environmentFor(dataDir), stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await readyAddress(server.stdout, server.stderr);
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const environmentFor = (dataDir: string) => ({
  ...process.env,
  DATABASE_URL: undefined,
  WAYMARK_DATA_DIR: dataDir,
  WAYMARK_PORT: '0',
  WAYMARK_TIME_ZONE: 'Europe/London',
  WAYMARK_LOG_LEVEL: 'error',
});

/** The address that the server tells in its last line; what it said instead, when it ends before. */
function readyAddress(out: NodeJS.ReadableStream, err: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: unknown) => {
      said += String(part);
      const url = /^Waymark is ready: (\S+)$/m.exec(said)?.[1];
      if (url !== undefined) resolve(url.replace(/\/$/, ''));
    };
    out.on('data', hear);
    err.on('data', hear);
    out.on('end', () => reject(new Error(`Waymark ended before it was ready:\n${said}`)));
  });
}

const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-'));
