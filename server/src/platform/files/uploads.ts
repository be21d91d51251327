import { notFound } from '@waymark/domain/shared/refusal.ts';
import type { UploadedFile } from '@waymark/domain/shared/uploaded-file.ts';
import type { ImportFile } from '#platform/import/import-files.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { FilePurpose, StoredFile } from './files.ts';

const keptMs = 24 * 3_600_000;

/** Notes a file that somebody brings for an import; it is theirs alone and forgotten after a day. Answers its id. */
export async function openUpload(ctx: Caller, { name, purpose }: { name: string; purpose: FilePurpose }): Promise<string> {
  const ownerId = accountOf(ctx.actor);
  if (ownerId === null) throw notFound(); // whoever has no account brings files by the command line
  const createdAt = ctx.now();
  return await ctx.files.open(ctx.db, { name, purpose, ownerId, createdAt, expiresAt: new Date(createdAt.getTime() + keptMs) });
}

/** Writes what comes in for a file that was noted. It happens outside a transaction, because a slow line may take minutes. */
export async function receiveUpload(caller: Caller, uploadId: string, content: AsyncIterable<Uint8Array>): Promise<UploadedFile> {
  const { id, name, mediaType, sizeBytes, expiresAt } = await caller.files.write(caller.db, uploadId, content);
  return { uploadId: id, name, mediaType, sizeBytes, expiresAt: (expiresAt ?? caller.now()).toISOString() };
}

/** Which file, and what for. */
interface Wanted {
  readonly purpose: FilePurpose;
  /** Nobody else uses it until the transaction ends. */
  readonly hold?: boolean;
}

/** The actor's own file; for anybody else, and when it was used or forgotten, it is not there. */
export async function findUpload(ctx: Caller, uploadId: string, { purpose, hold = false }: Wanted): Promise<StoredFile> {
  const file = await ctx.files.find(ctx.db, { id: uploadId, purpose, ownerId: accountOf(ctx.actor), now: ctx.now(), hold });
  if (file === undefined) throw notFound();
  return file;
}

/** Files that the actor brought, in this order, with their content. */
export async function readUploads(ctx: Caller, uploadIds: readonly string[], wanted: Wanted): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const uploadId of uploadIds) {
    const file = await findUpload(ctx, uploadId, wanted);
    files.push({ name: file.name, bytes: await ctx.files.read(ctx.db, file) });
  }
  return files;
}

/** Forgets files that have done their work. */
export async function forgetUploads(ctx: Caller, uploadIds: readonly string[]): Promise<void> {
  for (const uploadId of uploadIds) await ctx.files.remove(ctx.db, uploadId);
}
