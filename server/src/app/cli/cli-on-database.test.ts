import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbedded } from '#platform/database/embedded.ts';

const main = path.join(import.meta.dirname, '../../main.ts');
const compiled = path.join(import.meta.dirname, '../../../../.cache/node'); // as the launcher does
let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-cli-'));
});

afterEach(() => fs.rmSync(dir, { recursive: true }));

describe('waymark on the built-in database', () => {
  test('alone: starts it, works, and stops it in order', async () => {
    const first = await waymark('migrate', '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out).applied).toContain('0001_platform.sql');
    expect(await waymark('migrate')).toMatchObject({ code: 0, out: 'The database is up to date.\n', err: '' });
    expect(fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('beside a running server: joins its database and leaves it running', async () => {
    const server = await startEmbedded({ dir });
    expect((await waymark('migrate')).code).toBe(0);
    expect(fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))).toBe(true);
    expect(await server.stop()).toBe('stopped');
  });

  test('backs up and restores, and names the secret as the thing to keep', async () => {
    await waymark('migrate');
    const file = path.join(dir, 'one.backup');
    const backup = await waymark('backup', file);
    expect(backup).toMatchObject({ code: 0, out: expect.stringContaining(`Keep the file "secret" in ${dir} too`) });
    expect(await waymark('restore', file)).toMatchObject({ code: 0, out: expect.not.stringContaining('The secret in use') });
    const other = { WAYMARK_SECRET: 's'.repeat(32) };
    expect(await waymark('restore', file, other)).toMatchObject({
      code: 0,
      out: expect.stringContaining('not the one this backup was made with'),
    });
    expect(await waymark('backup', file)).toMatchObject({ code: 3, err: `${file} exists already; give another name.\n` });
    expect(await waymark('restore', path.join(dir, 'secret'))).toMatchObject({
      code: 3,
      err: expect.stringContaining('is no backup of Waymark'),
    });
  });

  test('serve says that another program has the port, and leaves nothing running', async () => {
    const other = http.createServer((_request, response) => response.end('{"ok":true}'));
    await once(other.listen(0, 'localhost'), 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const run = await waymark('serve', { WAYMARK_PORT: String(port), WAYMARK_HOST: 'localhost' });
    other.close();
    expect(run).toMatchObject({
      code: 3,
      err: expect.stringContaining(`Port ${port} is used by another program. Stop it, or set WAYMARK_PORT to a free port`),
    });
    expect(fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('Ctrl-C while the database starts leaves nothing running', async () => {
    const child = spawn(process.execPath, [main, 'migrate'], { env: environment(), stdio: 'ignore' });
    while (!fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))) await new Promise((resolve) => setImmediate(resolve));
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(fs.existsSync(path.join(dir, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('makes an admin, and finds the audit of it whole', async () => {
    const made = await waymark('create-admin', '--email', 'dan@brightwater.example', '--json', { WAYMARK_PORT: '4689' });
    expect(made).toMatchObject({ code: 0 });
    expect(JSON.parse(made.out)).toMatchObject({ created: true, link: expect.stringContaining('http://localhost:4689/reset-password#') });
    const again = await waymark('create-admin', '--email', 'dan@brightwater.example', { input: 'Password1234!' }, '--password-stdin');
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining('among the first that are guessed') });
    const set = await waymark('create-admin', '--email', 'dan@brightwater.example', '--password-stdin', {
      input: 'slow green river stone\n',
    });
    expect(set).toMatchObject({ code: 0, out: 'dan@brightwater.example is an admin.\nThe password is set.\n' });
    const verified = await waymark('audit', 'verify', '--json');
    expect(JSON.parse(verified.out)).toEqual({ entries: 2, sealed: 2, waiting: 0, brokenAt: null });
  });

  test('builds the sample company once', async () => {
    expect(await waymark('sample', '--size', 'huge')).toMatchObject({ code: 2, err: expect.stringContaining('demo or large') });
    expect(await waymark('sample', { WAYMARK_HOST: '0.0.0.0' })).toMatchObject({
      code: 3,
      err: expect.stringContaining('this machine only'),
    });
    const built = await waymark('sample', '--json');
    expect(built).toMatchObject({ code: 0 });
    expect(JSON.parse(built.out)).toMatchObject({ name: 'Brightwater', people: 640, plans: 412 });
    expect(await waymark('sample')).toMatchObject({ code: 3, err: expect.stringContaining('empty data directory') });
  }, 120_000);

  test('says why an external database cannot be used', async () => {
    const external = { DATABASE_URL: 'postgresql://owner@127.0.0.1:1/careers', WAYMARK_SECRET: 's'.repeat(32) };
    const run = await waymark('migrate', external);
    expect(run).toMatchObject({
      code: 3,
      err: expect.stringContaining('The database careers on 127.0.0.1 (DATABASE_URL) cannot be reached'),
    });
  });
});

function environment(more: Record<string, string> = {}): Record<string, string | undefined> {
  return { ...process.env, NODE_COMPILE_CACHE: compiled, DATABASE_URL: undefined, WAYMARK_DATA_DIR: dir, ...more };
}

async function waymark(...words: (string | Record<string, string>)[]): Promise<{ code: number; out: string; err: string }> {
  const args = words.filter((word) => typeof word === 'string');
  const { input, ...more } = Object.assign({}, ...words.filter((word) => typeof word === 'object'));
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { env: environment(more) }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input ?? '');
  });
}
