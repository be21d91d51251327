import { randomBytes } from 'node:crypto';
import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { describe, expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { streamOf } from '#test/builders/upload.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { databaseFiles } from './database-files.ts';

const now = new Date('2026-11-22T09:40:00Z');
const later = new Date('2026-11-23T09:40:00Z');
const ownerId = asId<AccountId>(uuidv7(now.getTime()));
const purpose = 'people_import' as const;
const files = databaseFiles({ key: Buffer.alloc(32, 7), maxBytes: 2_000_000 });

const open = (db: Db, name = 'people.csv') => files.open(db, { name, purpose, ownerId, createdAt: now, expiresAt: later });
const question = (id: string) => ({ id, purpose, ownerId, now });
const counted = async (db: Db) => ({
  files: (await db.selectFrom('stored_file').select('id').execute()).length,
  pieces: (await db.selectFrom('stored_file_piece').select('number').execute()).length,
});

async function written(db: Db, ...parts: readonly (string | Uint8Array)[]) {
  const id = await open(db);
  return await files.write(db, id, streamOf(...parts));
}

describe('files in the database', () => {
  test('come back as they were, whatever the pieces they came in', () =>
    withRollback(async (db) => {
      const text = Buffer.from(randomBytes(450_000).toString('base64')); // more than two pieces
      const parts = [text.subarray(0, 1), text.subarray(1, 300_001), text.subarray(300_001)];
      const file = await written(db, ...parts);
      expect(file).toMatchObject({ name: 'people.csv', mediaType: 'text/plain', sizeBytes: text.length });
      expect(await counted(db)).toEqual({ files: 1, pieces: 3 });
      expect(Buffer.from(await files.read(db, file)).equals(text)).toBe(true);
    }));

  test('are sealed: nothing of the content stands in the database, and a piece that is changed, moved or of another key is no content', () =>
    withRollback(async (db) => {
      const file = await written(db, 'Employee ID,Full name\n1,Somebody Secret\n');
      const other = await written(db, 'Employee ID,Full name\n2,Somebody Else\n');
      const { content } = await db
        .selectFrom('stored_file_piece')
        .select('content')
        .where('file_id', '=', file.id)
        .executeTakeFirstOrThrow();
      expect(content.includes('Secret')).toBe(false);
      await expect(databaseFiles({ key: Buffer.alloc(32, 8), maxBytes: 1 }).read(db, file)).rejects.toThrow();
      await db.updateTable('stored_file_piece').set({ content }).where('file_id', '=', other.id).execute();
      await expect(files.read(db, other)).rejects.toThrow();
    }));

  test('are found by their owner, for their purpose, while they last', () =>
    withRollback(async (db) => {
      const { id } = await written(db, 'a,b\n1,2\n');
      expect(await files.find(db, question(id))).toMatchObject({ id, expiresAt: later });
      const stranger = asId<AccountId>(uuidv7(now.getTime()));
      for (const asked of [{ ownerId: stranger }, { ownerId: null }, { purpose: 'framework_import' as const }, { now: later }]) {
        expect(await files.find(db, { ...question(id), ...asked }), JSON.stringify(asked)).toBeUndefined();
      }
      expect(await files.find(db, question(await open(db))), 'still coming in').toBeUndefined();
    }));

  test('are forgotten when they have run out, also those that never came whole', () =>
    withRollback(async (db) => {
      await written(db, 'a,b\n1,2\n');
      await open(db);
      expect(await files.forgetExpired(db, new Date(later.getTime() - 1))).toBe(0);
      expect(await files.forgetExpired(db, later)).toBe(2);
      expect(await counted(db)).toEqual({ files: 0, pieces: 0 });
    }));

  test.each([
    ['of more bytes than the limit', 'upload_too_large', [new Uint8Array(1_500_000).fill(65), new Uint8Array(500_001).fill(65)]],
    ['with nothing in it', 'file_empty', []],
    ['that is a PDF by content, whatever its name', 'file_not_a_table', ['%PDF-1.7 and more']],
    ['of old Excel', 'old_excel', [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)]],
  ])('%s are refused and leave nothing', (_what, code, parts) =>
    withRollback(async (db) => {
      await expect(written(db, ...parts)).rejects.toMatchObject({ code });
      expect(await counted(db)).toEqual({ files: 0, pieces: 0 });
    }),
  );

  test('that break off on their way leave nothing', () =>
    withOwnDatabase(async ({ db }) => {
      async function* broken() {
        yield new Uint8Array(600_000).fill(65);
        throw new Error('the line broke');
      }
      await expect(files.write(db, await open(db), broken())).rejects.toThrow('the line broke');
      expect(await counted(db)).toEqual({ files: 0, pieces: 0 });
    }));

  test('keep the last part of a name, without characters that hide something', () =>
    withRollback(async (db) => {
      const nameOf = async (name: string) => {
        const id = await open(db, name);
        return (await files.write(db, id, streamOf('a,b\n'))).name;
      };
      expect(await nameOf('C:\\Users\\dan\\people\u202egpj.csv')).toBe('peoplegpj.csv');
      expect(await nameOf('../../etc/passwd')).toBe('passwd');
      expect(await nameOf('\u0000..')).toBe('file');
      expect(await nameOf(`${'ä'.repeat(400)}.csv`)).toMatch(/^ä{196}\.csv$/);
    }));
});
