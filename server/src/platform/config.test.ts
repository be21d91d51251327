import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import { listSettings, readConfig } from './config.ts';

const secret = 's'.repeat(32);

describe('readConfig', () => {
  test('needs nothing to be set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 4600, host: '127.0.0.1', namedStatements: true, trustProxy: false, logLevel: 'info' });
    expect(config.databaseUrl).toBeUndefined();
    expect(path.basename(config.dataDir)).toBe('.data');
  });

  test('reads what is set; empty counts as not set', () => {
    const config = readConfig({ WAYMARK_PORT: '8080', WAYMARK_DATA_DIR: 'x', WAYMARK_TRUST_PROXY: '1', WAYMARK_HOST: '', PATH: '/bin' });
    expect(config).toMatchObject({ port: 8080, dataDir: path.resolve('x'), trustProxy: true, host: '127.0.0.1' });
  });

  test('names everything that is wrong at once', () => {
    const wrong = () => readConfig({ WAYMARK_PORT: '70000', WAYMARK_URL: 'careers', WAYMARK_LOG_LEVEL: 'loud', WAYMARK_SECRET: 'short' });
    expect(wrong).toThrow(Refusal);
    for (const part of [
      /WAYMARK_PORT must be a whole number from 0 to 65535/,
      /WAYMARK_URL must be an address like/,
      /WAYMARK_LOG_LEVEL must be one of/,
      /at least 32 characters/,
    ])
      expect(wrong).toThrow(part);
  });

  test.each([
    ['https://careers.example.org', true],
    ['https://careers.example.org/', true],
    ['http://localhost:8080', true],
    ['https://example.org/careers', false],
    ['https://example.org/?tenant=1', false],
    ['https://me:secret@example.org', false],
  ])('takes %s as the address: %s', (url, fits) => {
    const reading = () => readConfig({ WAYMARK_URL: url }).url;
    if (fits) expect(reading()).toBe(url);
    else expect(reading).toThrow('WAYMARK_URL must be an address alone');
  });

  test('refuses a setting that does not exist, but not those of the test run', () => {
    expect(() => readConfig({ WAYMARK_PROT: '1' })).toThrow('WAYMARK_PROT is no setting of Waymark');
    expect(() => readConfig({ WAYMARK_TEST_DATABASE_URL: 'x' })).not.toThrow();
  });

  test('asks for a secret with an external database', () => {
    const databaseUrl = 'postgresql://owner@db/waymark';
    expect(() => readConfig({ DATABASE_URL: databaseUrl })).toThrow('WAYMARK_SECRET is needed with DATABASE_URL');
    expect(readConfig({ DATABASE_URL: databaseUrl, WAYMARK_SECRET: secret }).databaseUrl).toBe(databaseUrl);
  });
});

describe('listSettings', () => {
  test('shows every setting and no secret', () => {
    const shown = listSettings({ DATABASE_URL: 'postgresql://owner:hunter2@db/waymark', WAYMARK_SECRET: secret, WAYMARK_PORT: '8080' });
    const text = JSON.stringify(shown);
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain(secret);
    expect(shown).toContainEqual(
      expect.objectContaining({ name: 'DATABASE_URL', value: 'postgresql://owner:••••••••@db/waymark', isDefault: false }),
    );
    expect(shown).toContainEqual(expect.objectContaining({ name: 'WAYMARK_PORT', value: '8080', isDefault: false }));
    expect(shown).toContainEqual(expect.objectContaining({ name: 'WAYMARK_TRUST_PROXY', value: 'off', isDefault: true }));
    for (const one of shown) expect(one.about).not.toBe('');
  });
});
