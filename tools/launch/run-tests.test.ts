import { expect, test } from 'vitest';
import { addCounts, readCounts } from './run-tests.ts';

test('adds the counts of several runs', () => {
  expect(
    addCounts([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});

test('a run that broke down counts as a failure, whatever it noted', () => {
  expect(readCounts('{"passed":2,"failed":0}\n', 0)).toEqual({ passed: 2, failed: 0 });
  expect(readCounts('{"passed":2,"failed":1}\n', 1)).toEqual({ passed: 2, failed: 1 });
  expect(readCounts('', 1)).toEqual({ passed: 0, failed: 1 });
  expect(readCounts('', 0)).toEqual({ passed: 0, failed: 1 });
  expect(readCounts('{"passed":2,"failed":0}\n', 1)).toEqual({ passed: 2, failed: 1 });
});
