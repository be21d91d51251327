import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

const origin = 'https://growth.brightwater.example';

test('keeps a whole address of our own', () => {
  expect(ownAddress('/me/map?moves=2#role', origin)).toBe('/me/map?moves=2#role');
  expect(ownAddress(`${origin}/me`, origin)).toBe('/me');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\r/\r/evil.example',
  '/.//evil.example',
  '/me/..//evil.example',
  '/./\\evil.example',
  'https://evil.example/me',
  'https://growth.brightwater.example@evil.example/',
  'http://growth.brightwater.example/me',
  'blob:https://growth.brightwater.example/me',
  'javascript:alert(1)',
  'https://',
  12,
  undefined,
])('leads nowhere else: %j', (given) => {
  expect(ownAddress(given, origin)).toBeUndefined();
});

test('what it returns is read as our own again', () => {
  for (const given of ['/\t/evil.example', '/me', 'me', '/%09/evil.example', '/me/%2F%2Fevil.example']) {
    expect(new URL(ownAddress(given, origin) ?? '/', origin).origin).toBe(origin);
  }
});
