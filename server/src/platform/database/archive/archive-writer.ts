import { once } from 'node:events';
import fs from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { blockSize, paddingAfter, writeTarHeader } from './tar-block.ts';

/** Writes one entry after the other; nothing but the current one is in memory. */
export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>;
  /** Ends the archive, makes sure it is on disk, and gives it its name. */
  close(): Promise<void>;
  /** Gives up: nothing is left. */
  abandon(): Promise<void>;
}

/** Begins a gzip'd tar archive, readable by its owner alone; it gets its name only when it is complete. */
export async function writeArchive(file: string): Promise<ArchiveWriter> {
  const aside = `${file}.incomplete`;
  const handle = await fs.promises.open(aside, 'w', 0o600);
  const gzip = createGzip();
  const target = handle.createWriteStream({ flush: true });
  const written = finished(gzip.pipe(target));
  written.catch(() => {}); // told by the next write or by close
  const write = async (bytes: Buffer) => {
    if (target.errored) await written;
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written]);
  };
  return {
    add: async (name, content) => {
      await write(Buffer.concat([writeTarHeader(name, content.length), content, Buffer.alloc(paddingAfter(content.length))]));
    },
    close: async () => {
      gzip.end(Buffer.alloc(2 * blockSize));
      await written;
      await fs.promises.rename(aside, file);
    },
    abandon: async () => {
      gzip.destroy();
      target.destroy();
      await fs.promises.rm(aside, { force: true });
    },
  };
}
