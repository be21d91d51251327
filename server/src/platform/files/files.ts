import type { AccountId } from '@waymark/domain/shared/ids.ts';
import type { Db } from '#platform/database/tables.generated.ts';

/** What a file was brought for; it is opened for nothing else. */
export type FilePurpose = 'people_import' | 'framework_import';

/** A file about to come in. */
export interface NewFile {
  /** As the person's machine calls it; only its last part is kept, without control characters. */
  readonly name: string;
  readonly purpose: FilePurpose;
  /** Whose it is: nobody else opens or removes it. */
  readonly ownerId: AccountId;
  readonly createdAt: Date;
  /** When it is forgotten. */
  readonly expiresAt: Date;
}

/** A file that is here whole. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Told by its content, never by its name. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly expiresAt: Date | null;
}

/** Whose file is meant, and what for; `hold` keeps others from using it until the transaction ends. */
export interface FileQuestion {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly ownerId: AccountId | null;
  readonly now: Date;
  readonly hold?: boolean;
}

/** Where files live. Modules reach it as `ctx.files`. */
export interface Files {
  /** The most bytes that one file may have. */
  readonly maxBytes: number;
  /** Notes a file that is about to come in; answers its id. */
  readonly open: (db: Db, file: NewFile) => Promise<string>;
  /** Writes what comes in, piece by piece, and closes the file; what breaks off, is refused or is too large is removed. */
  readonly write: (db: Db, id: string, content: AsyncIterable<Uint8Array>) => Promise<StoredFile>;
  /** The file, when it is here whole, for this purpose, and this account's own; undefined alike for any other. */
  readonly find: (db: Db, question: FileQuestion) => Promise<StoredFile | undefined>;
  /** The content; throws when it is not what was written. */
  readonly read: (db: Db, file: StoredFile) => Promise<Uint8Array>;
  readonly remove: (db: Db, id: string) => Promise<void>;
  /** Removes what has run out; answers how many. */
  readonly forgetExpired: (db: Db, now: Date) => Promise<number>;
}
