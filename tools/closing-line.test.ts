import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
let dir: string;

beforeEach(() => {
  dir = fs.mkdtempSync(path.join(root, 'node_modules/.closing-line-')); // so that "vitest" is found from there
});

afterEach(() => fs.rmSync(dir, { recursive: true }));

test('the last line counts what passed and what did not; skipped and unloadable count as failed', async () => {
  write('passing.test.ts', "import { test } from 'vitest'; test('a', () => {}); test('b', () => {}); test.skip('c', () => {});");
  write('broken.test.ts', "throw new Error('cannot load');");
  const run = await runVitest();
  expect(run.lastLine).toBe('2 passed, 2 failed');
  expect(run.code).toBe(1);
  expect(run.counts).toBe('{"passed":2,"failed":2}\n');
});

test('a run without failures ends well', async () => {
  write('passing.test.ts', "import { test } from 'vitest'; test('a', () => {});");
  expect(await runVitest()).toEqual({ lastLine: '1 passed, 0 failed', code: 0, counts: '{"passed":1,"failed":0}\n' });
});

test('tests left out by their names, on request, do not count', async () => {
  write('passing.test.ts', "import { test } from 'vitest'; test('alpha', () => {}); test('beta', () => {});");
  expect(await runVitest('-t', 'alpha')).toMatchObject({ lastLine: '1 passed, 0 failed', code: 0 });
});

function write(name: string, text: string): void {
  fs.writeFileSync(path.join(dir, name), text);
}

async function runVitest(...more: string[]): Promise<{ lastLine: string | undefined; code: number; counts: string }> {
  const config = path.join(dir, 'vitest.config.ts');
  const reporter = JSON.stringify(path.join(root, 'tools/closing-line.ts'));
  fs.writeFileSync(config, `export default { test: { reporters: ['default', ${reporter}] } };`);
  const counts = path.join(dir, 'counts');
  const args = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', dir, '--config', config, ...more];
  const env = { ...process.env, WAYMARK_TEST_COUNTS: counts, CI: 'true', VITEST: undefined };
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, args, { env }, (_error, stdout) => {
      const lastLine = stdout.trimEnd().split('\n').at(-1);
      resolve({ lastLine, code: child.exitCode ?? -1, counts: fs.readFileSync(counts, 'utf8') });
    });
  });
}
