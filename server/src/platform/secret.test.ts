import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSecret, secretOf } from './secret.ts';

let dir: string;

beforeEach(() => {
  dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-secret-')), 'data');
});

afterEach(() => fs.rmSync(path.dirname(dir), { recursive: true }));

describe('openSecret', () => {
  test('makes one on the first call, for the owner alone, and keeps it', () => {
    const first = openSecret({ dataDir: dir });
    expect(fs.statSync(path.join(dir, 'secret')).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(dir)).toEqual(['secret']);
    expect(openSecret({ dataDir: dir }).fingerprint).toBe(first.fingerprint);
  });

  test('prefers the one of the settings and then makes none', () => {
    const secret = openSecret({ dataDir: dir, secret: 'a'.repeat(32) });
    expect(secret.fingerprint).toBe(secretOf('a'.repeat(32)).fingerprint);
    expect(fs.existsSync(dir)).toBe(false);
  });

  test('refuses a damaged file instead of replacing it', () => {
    openSecret({ dataDir: dir });
    fs.writeFileSync(path.join(dir, 'secret'), '');
    expect(() => openSecret({ dataDir: dir })).toThrow('put your copy of it back');
  });
});

describe('a secret', () => {
  const secret = secretOf('a'.repeat(32));

  test('gives each purpose another key', () => {
    expect(secret.derive('identity')).toHaveLength(32);
    expect(secret.derive('identity')).toEqual(secret.derive('identity'));
    expect(secret.derive('identity')).not.toEqual(secret.derive('idempotency_key'));
  });

  test('gives hashes that nobody finds without it', () => {
    expect(secret.hash('idempotency_key', 'grüße')).toMatch(/^[0-9a-f]{64}$/);
    expect(secret.hash('idempotency_key', 'grüße')).toBe(secretOf('a'.repeat(32)).hash('idempotency_key', 'grüße'));
    expect(secret.hash('idempotency_key', 'grüße')).not.toBe(secretOf('b'.repeat(32)).hash('idempotency_key', 'grüße'));
    expect(secret.hash('idempotency_key', 'grüße')).not.toBe(secret.hash('identity', 'grüße'));
  });

  test('encrypts so that only the same purpose can read it', () => {
    const sealed = secret.encrypt('answer:a', 'grüße');
    expect(sealed).not.toContain('grüße');
    expect(secret.encrypt('answer:a', 'grüße')).not.toBe(sealed);
    expect(secret.decrypt('answer:a', sealed)).toBe('grüße');
    expect(() => secret.decrypt('answer:b', sealed)).toThrow('cannot be decrypted');
    expect(() => secretOf('b'.repeat(32)).decrypt('answer:a', sealed)).toThrow('WAYMARK_SECRET is not the one');
  });

  test('notices every change to an encrypted text', () => {
    const sealed = secret.encrypt('answer:a', 'value');
    const parts = sealed.split('.');
    for (const index of [1, 2, 3]) {
      const bytes = Buffer.from(parts[index] ?? '', 'base64url');
      bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
      const changed = parts.with(index, bytes.toString('base64url')).join('.');
      expect(() => secret.decrypt('answer:a', changed)).toThrow('cannot be decrypted');
    }
    expect(() => secret.decrypt('answer:a', 'plain')).toThrow('no encrypted text');
  });

  test('has a fingerprint that tells secrets apart', () => {
    expect(secret.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(secret.fingerprint).not.toBe(secretOf('b'.repeat(32)).fingerprint);
  });
});
