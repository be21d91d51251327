import { createHash } from 'node:crypto';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import { cleanName } from './clean-name.ts';
import { cutIntoPieces } from './cut-into-pieces.ts';
import type { FileQuestion, Files, NewFile, StoredFile } from './files.ts';
import { mediaTypeOf } from './media-type.ts';
import { type PieceCipher, pieceBytes, pieceCipher } from './piece-cipher.ts';
import { refuseBrought, refuseLarge } from './refuse-brought.ts';

export interface DatabaseFilesOptions {
  /** 32 bytes that seal the content. */
  readonly key: Buffer;
  readonly maxBytes: number;
}

/** Files in the database: one row each, and their content in sealed pieces of at most 256 KiB, written one by one. */
export function databaseFiles({ key, maxBytes }: DatabaseFilesOptions): Files {
  const cipher = pieceCipher(key);
  return {
    maxBytes,
    open: openFile,
    write: async (db, id, content) => {
      try {
        return await writeContent(db, id, { content, cipher, maxBytes });
      } catch (error) {
        await removeFile(db, id);
        throw error;
      }
    },
    find: findFile,
    read: (db, file) => readContent(db, file, cipher),
    remove: removeFile,
    forgetExpired: async (db, now) => {
      const gone = await db.deleteFrom('stored_file').where('expires_at', '<=', now).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
}

async function openFile(db: Db, file: NewFile): Promise<string> {
  const id = uuidv7(file.createdAt.getTime());
  await db
    .insertInto('stored_file')
    .values({
      id,
      name: cleanName(file.name),
      media_type: 'application/octet-stream',
      size_bytes: 0,
      sha256: null,
      created_by: file.ownerId,
      created_at: file.createdAt,
      purpose: file.purpose,
      expires_at: file.expiresAt,
    })
    .execute();
  return id;
}

interface Incoming {
  readonly content: AsyncIterable<Uint8Array>;
  readonly cipher: PieceCipher;
  readonly maxBytes: number;
}

async function writeContent(db: Db, id: string, { content, cipher, maxBytes }: Incoming): Promise<StoredFile> {
  const { name } = await db.selectFrom('stored_file').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  const hash = createHash('sha256');
  let size = 0;
  let number = 0;
  let mediaType = '';
  for await (const piece of cutIntoPieces(content, pieceBytes)) {
    if (number === 0) {
      refuseBrought(name, piece);
      mediaType = mediaTypeOf(piece);
    }
    size += piece.byteLength;
    if (size > maxBytes) throw refuseLarge(name, maxBytes);
    hash.update(piece);
    const sealed = cipher.seal({ fileId: id, number }, piece);
    await db.insertInto('stored_file_piece').values({ file_id: id, number, content: sealed }).execute();
    number += 1;
  }
  if (number === 0) refuseBrought(name, new Uint8Array());
  const row = await db
    .updateTable('stored_file')
    .set({ size_bytes: size, sha256: hash.digest('hex'), media_type: mediaType })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  const file = row && fileOf(row);
  if (file === undefined) throw notFound(); // removed by its owner while it came in
  return file;
}

async function findFile(db: Db, { id, purpose, ownerId, now, hold = false }: FileQuestion): Promise<StoredFile | undefined> {
  if (ownerId === null) return undefined;
  const row = await db
    .selectFrom('stored_file')
    .selectAll()
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('created_by', '=', ownerId)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && fileOf(row);
}

/** Piece by piece, so that what the database sends stays small too. */
async function readContent(db: Db, file: StoredFile, cipher: PieceCipher): Promise<Uint8Array> {
  const whole = new Uint8Array(file.sizeBytes);
  let at = 0;
  for (let number = 0; at < file.sizeBytes; number += 1) {
    const { content } = await db
      .selectFrom('stored_file_piece')
      .select('content')
      .where('file_id', '=', file.id)
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const piece = cipher.unseal({ fileId: file.id, number }, content);
    whole.set(piece, at);
    at += piece.byteLength;
  }
  const sum = createHash('sha256').update(whole).digest('hex');
  if (sum !== file.sha256) throw new Error(`the stored file ${file.id} is damaged: its content has another sum`);
  return whole;
}

async function removeFile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('stored_file').where('id', '=', id).execute();
}

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly sha256: string | null;
  readonly expires_at: Date | null;
}

/** Undefined while the file still comes in. */
function fileOf(row: FileRow): StoredFile | undefined {
  if (row.sha256 === null) return undefined;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    expiresAt: row.expires_at,
  };
}
