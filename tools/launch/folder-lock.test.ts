import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withFolderLock } from './folder-lock.ts';
import { cache } from './project.ts';

test('two at once take turns', async () => {
  const steps: string[] = [];
  const turn = (name: string) =>
    withFolderLock('test-turns', async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
    });
  await Promise.all([turn('one'), turn('two')]);
  expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('the lock of a killed process is taken over, and a failure gives it back', async () => {
  const file = path.join(cache, 'test-killed.lock');
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(file, String(spawnSync('true').pid));
  await expect(withFolderLock('test-killed', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(fs.existsSync(file)).toBe(false);
});
