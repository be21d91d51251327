import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const main = path.join(import.meta.dirname, '../../server/src/main.ts');

/** A process that said it is ready. */
export interface ReadyProcess {
  /** The end of the line with which it said so. */
  readonly told: string;
  /** Asks it to end in order, and waits. */
  stop(): Promise<void>;
}

/** Runs one command of `waymark` on a data folder, the real process, and gives what it printed; throws when it fails. */
export async function runWaymark(dataDir: string, words: readonly string[]): Promise<string> {
  const child = start(main, words, { WAYMARK_DATA_DIR: dataDir });
  const [output, complaints] = [gather(child.stdout), gather(child.stderr)];
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`waymark ${words.join(' ')} ended with ${code}:\n${output().slice(0, 2000)}\n${complaints()}`);
  return output();
}

/** Starts the server as `npm start` does and waits for its last line. */
export async function startWaymark(dataDir: string, port: number): Promise<ReadyProcess> {
  return await readyProcess(main, ['serve'], { WAYMARK_DATA_DIR: dataDir, WAYMARK_PORT: String(port) });
}

/** Starts a file with this Node and waits until it prints "... is ready: <something>". */
export async function readyProcess(
  file: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ReadyProcess> {
  const child = start(file, words, environment);
  const ended = once(child, 'close');
  const complaints = gather(child.stderr);
  const told = await Promise.race([readyLine(child), ended.then(() => undefined)]);
  if (told === undefined) throw new Error(`${path.basename(file)} ended before it was ready:\n${complaints()}`);
  return {
    told,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function start(file: string, words: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const quiet = { WAYMARK_LOG_LEVEL: 'error', NODE_COMPILE_CACHE: path.join(import.meta.dirname, '../../.cache/node') };
  const env = { ...process.env, ...quiet, ...environment };
  return spawn(process.execPath, [file, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a stream has said so far. */
function gather(stream: Readable | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

async function readyLine(child: ChildProcess): Promise<string | undefined> {
  if (child.stdout === null) return undefined;
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const told = / is ready: (.+)$/.exec(line)?.[1];
    if (told !== undefined) {
      child.stdout.resume();
      return told;
    }
  }
  return undefined;
}
