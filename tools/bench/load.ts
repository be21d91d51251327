import { once } from 'node:events';
import net from 'node:net';
import { median } from './measure.ts';

/** What to ask, again and again. */
export interface Load {
  readonly port: number;
  /** How many clients, each with a kept-alive connection of its own and one request at a time. */
  readonly clients: number;
  readonly milliseconds: number;
  /** The whole HTTP/1.1 request; see `requestText`. */
  readonly request: string;
}

/** What came of it. */
export interface LoadResult {
  readonly perSecond: number;
  /** Median time of one request, in milliseconds. */
  readonly medianMs: number;
}

/** Writes an HTTP/1.1 request with its length. */
export function requestText(line: string, headers: Readonly<Record<string, string>>, body = ''): string {
  const all = { ...headers, connection: 'keep-alive', ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Asks with several clients for a while; any answer but a success ends it with an error. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const began = performance.now();
  const ends = began + load.milliseconds;
  const times = (await Promise.all(Array.from({ length: load.clients }, () => runClient(load, ends)))).flat();
  return { perSecond: (times.length / (performance.now() - began)) * 1000, medianMs: median(times) };
}

async function runClient(load: Load, ends: number): Promise<number[]> {
  const socket = net.connect(load.port, '127.0.0.1').setNoDelay(true);
  await once(socket, 'connect');
  const times: number[] = [];
  try {
    do {
      const began = performance.now();
      await askOnce(socket, load.request);
      times.push(performance.now() - began);
    } while (performance.now() < ends); // at least once, however late the connection came
  } finally {
    socket.destroy();
  }
  return times;
}

function askOnce(socket: net.Socket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let got: Buffer = Buffer.alloc(0);
    const settle = (error?: Error) => {
      socket.off('data', onData).off('close', onClose);
      if (error) reject(error);
      else resolve();
    };
    const onClose = () => settle(new Error('the server closed the connection'));
    const onData = (chunk: Buffer) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      if (!isWhole(got)) return;
      const succeeded = got.subarray(9, 10).toString('latin1') === '2';
      settle(succeeded ? undefined : new Error(`the server answered:\n${got.toString().slice(0, 1000)}`));
    };
    socket.on('data', onData).on('close', onClose);
    socket.write(request);
  });
}

/** Whether a whole answer is there, by its length or by the end of its last chunk. */
export function isWhole(answer: Buffer): boolean {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const head = answer.subarray(0, headEnd).toString('latin1').toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) return answer.length >= headEnd + 4 + Number(length);
  return !head.includes('transfer-encoding: chunked') || answer.subarray(-7).toString('latin1').endsWith('\r\n0\r\n\r\n');
}
