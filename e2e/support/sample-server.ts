import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type RunningWaymark, runWaymark, startWaymark } from './run-waymark.ts';

let built: Promise<string> | undefined; // the sample is the same for every journey: built once a worker, copied for each

/** A server with a fresh sample company of its own; what a journey changes, no other sees. */
export async function startSampleServer(): Promise<RunningWaymark> {
  built ??= buildSample();
  const source = await built;
  const dataDir = temporaryFolder();
  fs.cpSync(source, dataDir, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => path.basename(from) !== 's', // the running database's socket: made anew, and refused when copied
  });
  const server = await startWaymark(dataDir);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A server on an empty data folder: nobody has set anything up. */
export async function startEmptyServer(): Promise<RunningWaymark & { readonly dataDir: string }> {
  const dataDir = temporaryFolder();
  const server = await startWaymark(dataDir);
  return {
    ...server,
    dataDir,
    stop: async () => {
      await server.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function buildSample(): Promise<string> {
  const folder = temporaryFolder();
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  await runWaymark(folder, ['sample']);
  return folder;
}

const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-'));
