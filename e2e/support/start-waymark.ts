import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../server/src/main.ts');

/** A Waymark that runs for one test file: the real server on a database of its own. */
export interface RunningWaymark {
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
  /** Calls the API, as whoever a cookie belongs to; gives the answer's JSON, and the cookie it sets. Throws when it is refused. */
  readonly post: (path: string, body: object, cookie?: string) => Promise<{ data: Record<string, unknown>; cookie: string }>;
  readonly stop: () => Promise<void>;
}

/** Starts the real server on a free port and an empty data folder, with the web app that was built before. */
export async function startWaymark(environment: Readonly<Record<string, string>> = {}): Promise<RunningWaymark> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-e2e-'));
  const env = {
    ...process.env,
    DATABASE_URL: undefined,
    WAYMARK_DATA_DIR: dataDir,
    WAYMARK_PORT: '0',
    WAYMARK_LOG_LEVEL: 'error',
    ...environment,
  };
  const server = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await readyUrl(server.stdout, server.stderr);
  return {
    url,
    post: async (address, body, cookie = '') => {
      const headers = { 'content-type': 'application/json', cookie };
      const response = await fetch(`${url}${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`POST ${address}: ${response.status} ${text}`);
      const set = response.headers.getSetCookie().map((one) => one.split(';')[0]);
      return { data: text === '' ? {} : JSON.parse(text), cookie: set.join('; ') };
    },
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function readyUrl(out: NodeJS.ReadableStream, err: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const url = /Waymark is ready: (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(url.replace(/\/$/, ''));
    };
    out.on('data', hear);
    err.on('data', hear);
    out.on('end', () => reject(new Error(`Waymark ended before it was ready:\n${said}`)));
  });
}
