import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { withOwnDatabase } from '#test/test-database.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from './open-database.ts';
import { refuseOldServer } from './server-version.ts';

const secret = { WAYMARK_SECRET: 's'.repeat(32) };

describe('openDatabase', () => {
  test('starts the built-in database in the data folder when no other is named', async () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-open-'));
    const database = await openDatabase(readConfig({ WAYMARK_DATA_DIR: dir }));
    expect(database.kind).toBe('built-in');
    expect((await sql`select current_user as name`.execute(database.db)).rows).toEqual([{ name: 'waymark' }]);
    await database.close();
    expect(fs.existsSync(path.join(dir, 'postgres', 'postmaster.pid'))).toBe(false);
    fs.rmSync(dir, { recursive: true });
  });

  test('uses the external database that is named, and leaves it running', async () => {
    await withOwnDatabase(async ({ url, db }) => {
      const database = await openDatabase(readConfig({ DATABASE_URL: url, ...secret }));
      expect(database.kind).toBe('external');
      await sql`create table made_here (n int)`.execute(database.db);
      await database.close();
      expect((await sql`select * from made_here`.execute(db)).rows).toEqual([]);
    });
  });

  test('says which database cannot be reached, without its password', async () => {
    const unreachable = openDatabase(readConfig({ DATABASE_URL: 'postgresql://owner:hunter2@127.0.0.1:1/careers', ...secret }));
    const refusal = await unreachable.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(String(refusal)).toMatch(/The database careers on 127.0.0.1 \(DATABASE_URL\) cannot be reached: .*ECONNREFUSED/);
    expect(String(refusal)).not.toContain('hunter2');
  });

  test('refuses a server that is too old', () => {
    expect(() => refuseOldServer('140012')).toThrow('is PostgreSQL 14; Waymark needs 15 or newer');
    expect(() => refuseOldServer('150018')).not.toThrow();
  });
});
