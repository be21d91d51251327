import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BrowserSearch, ensureBrowser, findBrowser } from './find-browser.ts';

let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-browser-'));
});

afterEach(() => fs.rmSync(dir, { recursive: true }));

test('prefers the browser that CHROMIUM names, and refuses one that is not there', () => {
  const own = program('my-browser');
  program('chromium');
  expect(findBrowser(search({ CHROMIUM: own, PATH: dir }))).toBe(own);
  expect(() => findBrowser(search({ CHROMIUM: `${own}-2`, PATH: dir }))).toThrow('which CHROMIUM names');
});

test('finds Chromium before Chrome and Edge on the PATH', () => {
  const edge = program('microsoft-edge');
  expect(findBrowser(search({ PATH: `/nowhere:${dir}` }))).toBe(edge);
  const chromium = program('chromium');
  expect(findBrowser(search({ PATH: `/nowhere:${dir}` }))).toBe(chromium);
});

test('fails in one line that says how to get one', async () => {
  const failure = await ensureBrowser(search({ PATH: dir })).catch((error: unknown) => String(error));
  expect(failure).toMatch(/install one \(on Debian: apt-get install chromium\) or give its path in CHROMIUM$/);
  expect(failure).not.toContain('\n');
});

function program(name: string): string {
  const file = path.join(dir, name);
  fs.writeFileSync(file, '');
  return file;
}

function search(environment: Record<string, string>): BrowserSearch {
  return { environment, platform: 'linux', isRoot: false };
}
