import { expect, test } from 'vitest';
import { isPublic } from './is-public.ts';

test.each([
  ['127.0.0.1', undefined, false],
  ['localhost', 'http://localhost:4600', false],
  ['::1', 'http://[::1]:4600', false],
  ['0.0.0.0', undefined, true],
  ['0.0.0.0', 'http://localhost:4600', true],
  ['127.0.0.1', 'https://careers.example.org', true],
  ['127.0.0.1', 'http://127.0.0.1.example.org', true],
])('listening on %s under %s: reached by others is %s', (host, url, expected) => {
  expect(isPublic({ host, url })).toBe(expected);
});
