import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWebFiles } from './web-files.ts';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-web-'));
beforeAll(() => {
  fs.mkdirSync(path.join(dir, 'assets'));
  fs.writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>page</title>');
  fs.writeFileSync(path.join(dir, 'icon.svg'), '<svg/>');
  fs.writeFileSync(path.join(dir, 'assets', 'app.js'), 'run()');
});
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }));

const get = async (address: string) => await createWebFiles(dir)(new Request(`http://localhost${address}`))?.text();

test('files answer by their address, every other address of the app with its page', async () => {
  expect(await get('/assets/app.js')).toBe('run()');
  expect(await get('/icon.svg')).toBe('<svg/>');
  for (const address of ['/', '/me/map', '/me/', '/roles/engineering/senior-engineer']) expect(await get(address)).toContain('<title>page');
});

test('an address whose names hold dots is the app’s, so that a shared comparison opens', async () => {
  expect(await get('/compare/engineering.senior-engineer/marketing.cmo')).toContain('<title>page');
});

test('a file that is not there is not the page', async () => {
  for (const address of ['/robots.txt', '/favicon.ico', '/assets/old.js', '/assets/none']) expect(await get(address)).toBeUndefined();
});

test('only reading is answered', () => {
  expect(createWebFiles(dir)(new Request('http://localhost/', { method: 'POST' }))).toBeUndefined();
});
