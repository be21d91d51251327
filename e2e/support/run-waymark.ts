import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../server/src/main.ts');

const environmentFor = (dataDir: string) => {
  const { DATABASE_URL: _external, ...rest } = process.env;
  return { ...rest, WAYMARK_DATA_DIR: dataDir, WAYMARK_PORT: '0', WAYMARK_TIME_ZONE: 'Europe/London', WAYMARK_LOG_LEVEL: 'error' };
};

/** Runs one `waymark` command on a data folder to its end; throws with what it said when it fails. */
export async function runWaymark(dataDir: string, words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [main, ...words], { env: environmentFor(dataDir), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`waymark ${words.join(' ')} ended with ${code}: ${said}`);
}

export interface RunningWaymark {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the real server on a data folder and a free port; its last line tells the address. */
export async function startWaymark(dataDir: string): Promise<RunningWaymark> {
  const server = spawn(process.execPath, [main, 'serve'], { env: environmentFor(dataDir), stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await readyAddress(server);
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function readyAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
    });
    server.stdout?.on('data', (part: Buffer) => {
      const address = /^Waymark is ready: (\S+)/m.exec(part.toString())?.[1];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
