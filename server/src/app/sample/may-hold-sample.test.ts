import { expect, test } from 'vitest';
import { mayHoldSample } from './may-hold-sample.ts';

test.each([
  [{ host: '127.0.0.1', url: undefined }, true],
  [{ host: '127.0.0.1', url: 'http://localhost:4600' }, true],
  [{ host: '0.0.0.0', url: undefined }, false],
  [{ host: '127.0.0.1', url: 'https://careers.example.org' }, false],
])('at %o the sample company may live unasked: %s', (address, expected) => {
  expect(mayHoldSample({ ...address, allowPublicSample: false })).toBe(expected);
  expect(mayHoldSample({ ...address, allowPublicSample: true })).toBe(true);
});
