import { expect, test } from 'vitest';
import { afterwards } from './afterwards.ts';

test('what follows a write is done with its answer', async () => {
  const followed: string[] = [];
  afterwards(Promise.resolve('both_in'), (answer) => followed.push(answer));
  await Promise.resolve();
  expect(followed).toEqual(['both_in']);
});

test('nothing follows a write that failed, and the failure is left to the mutation', async () => {
  const followed: string[] = [];
  afterwards(Promise.reject(new Error('refused')), () => followed.push('done'));
  await Promise.resolve(); // an unhandled rejection would fail the run
  expect(followed).toEqual([]);
});
