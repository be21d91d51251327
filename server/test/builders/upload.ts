import { type AccountId, asId } from '@waymark/domain/shared/ids.ts';
import type { FilePurpose } from '#platform/files/files.ts';
import type { Caller } from '#platform/use-case/context.ts';

interface Upload {
  readonly name?: string;
  readonly content?: string | Uint8Array;
  readonly purpose?: FilePurpose;
}

/** A file that an account brought for an import of people unless told; answers its id. */
export async function anUpload(caller: Omit<Caller, 'actor'>, accountId: string, upload: Upload = {}): Promise<string> {
  const { name = 'people.csv', content = 'Employee ID,Full name\n4711,New Example\n', purpose = 'people_import' } = upload;
  const createdAt = caller.now();
  const expiresAt = new Date(createdAt.getTime() + 86_400_000);
  const id = await caller.files.open(caller.db, { name, purpose, ownerId: asId<AccountId>(accountId), createdAt, expiresAt });
  await caller.files.write(caller.db, id, streamOf(content));
  return id;
}

/** A content as it comes in. */
export async function* streamOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}
