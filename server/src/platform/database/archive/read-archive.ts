import fs from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { fileRefusal } from '../../file-refusal.ts';
import { blockSize, paddingAfter, readTarHeader } from './tar-block.ts';

/** One entry of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** Reads an archive's entries in order, one in memory at a time; refuses one that is cut off or damaged. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry> {
  const source = fs.createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  const reader = blockReader(source.pipe(gunzip));
  try {
    for (;;) {
      const header = readTarHeader(await reader.take(blockSize));
      if (header === undefined) break;
      const content = await reader.take(header.size);
      await reader.take(paddingAfter(header.size));
      yield { name: header.name, content };
    }
    await reader.drain(); // the checksum of the compression comes last
  } catch (cause) {
    throw damaged(file, cause);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function damaged(file: string, cause: unknown): unknown {
  const isOurs = cause instanceof Error && !('syscall' in cause);
  if (!isOurs) return fileRefusal(cause, { file, to: 'read' });
  return new Refusal('invalid', 'backup_damaged', {
    message: `${file} is no backup of Waymark, or it is damaged or cut off: ${cause.message}`,
  });
}

function blockReader(stream: AsyncIterable<Buffer>): { take(size: number): Promise<Buffer>; drain(): Promise<void> } {
  const chunks = stream[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  return {
    take: async (size) => {
      const parts = [rest];
      for (let held = rest.length; held < size; ) {
        const next = await chunks.next();
        if (next.done === true) throw new Error('it ends too early');
        parts.push(next.value);
        held += next.value.length;
      }
      const all = parts.length === 1 ? rest : Buffer.concat(parts);
      rest = all.subarray(size);
      return all.subarray(0, size);
    },
    drain: async () => {
      while ((await chunks.next()).done !== true);
    },
  };
}
