import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitRunningServer, findRunningServer, healthAnswer, recordRunningServer } from './running-server.ts';

let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-running-'));
});

afterEach(() => fs.rmSync(dir, { recursive: true }));

test('finds a server that listens, until it takes its note back', async () => {
  await listening(async (port) => {
    const url = `http://localhost:${port}`;
    const forget = recordRunningServer(dir, { host: '0.0.0.0', port, url });
    expect(await findRunningServer(dir, port)).toEqual({ pid: process.pid, host: '0.0.0.0', port, url });
    expect(await findRunningServer(dir, port + 1)).toBeUndefined();
    forget();
    expect(await findRunningServer(dir, port)).toBeUndefined();
  });
});

test('does not believe the note of a server that was killed', async () => {
  recordRunningServer(dir, { host: 'localhost', port: 1, url: 'http://localhost:1' }); // nobody listens there
  expect(await findRunningServer(dir, 1)).toBeUndefined();
  await listening(async (port) => {
    recordRunningServer(dir, { host: 'localhost', port, url: 'http://localhost' });
    const note = path.join(dir, 'servers', `${port}.json`);
    const dead = spawnSync('true').pid;
    fs.writeFileSync(note, fs.readFileSync(note, 'utf8').replace(`"pid":${process.pid}`, `"pid":${dead}`));
    expect(await findRunningServer(dir, port)).toBeUndefined();
    fs.writeFileSync(note, '{"pid":');
    expect(await findRunningServer(dir, port)).toBeUndefined();
  });
});

test.each([
  ['refuses', 503, JSON.stringify(healthAnswer)],
  ['answers like a program of another name', 200, '{"program":"other","ok":true}'],
  ['answers like many programs', 200, '{"ok":true}'],
  ['answers with a page', 200, '<!doctype html>'],
])('is not taken in by another program that now has the port and %s', async (_what, status, body) => {
  await listening(
    async (port) => {
      recordRunningServer(dir, { host: 'localhost', port, url: 'http://localhost' });
      expect(await findRunningServer(dir, port)).toBeUndefined();
    },
    { status, body },
  );
});

test('waits for a server that is just starting', async () => {
  await listening(async (port) => {
    const found = awaitRunningServer(dir, port);
    recordRunningServer(dir, { host: 'localhost', port, url: 'http://localhost' });
    expect(await found).toMatchObject({ port });
  });
});

async function listening(
  run: (port: number) => Promise<void>,
  { status, body } = { status: 200, body: JSON.stringify(healthAnswer) },
): Promise<void> {
  const server = http.createServer((_request, response) => response.writeHead(status).end(body));
  await once(server.listen(0, 'localhost'), 'listening');
  const address = server.address();
  try {
    await run(typeof address === 'object' && address !== null ? address.port : 0);
  } finally {
    server.close();
  }
}
