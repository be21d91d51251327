import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The folders of one built-in database: `data` is PostgreSQL's own, `socket` holds the door to it. */
export interface ClusterFolders {
  readonly base: string;
  readonly data: string;
  readonly socket: string;
}

// a unix socket's path may have 107 bytes; the file's own name and the separator need some of them
const longestSocketFolder = 85;

/** Makes the base folder (mode 0700) and names the others; a long path gets its socket folder below the system's temporary one. */
export function openClusterFolders(dir: string): ClusterFolders {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  const base = fs.realpathSync(dir);
  const beside = path.join(base, 's');
  return { base, data: path.join(base, 'postgres'), socket: Buffer.byteLength(beside) <= longestSocketFolder ? beside : farSocket(base) };
}

/** Makes the socket folder, or refuses one that somebody else could have prepared. */
export function openSocketFolder(folder: string, owner: number | undefined): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return;
  const found = fs.lstatSync(folder);
  const ours = [process.getuid?.(), owner].includes(found.uid);
  const isPrivate = (found.mode & 0o077) === 0;
  if (!found.isDirectory() || !ours || !isPrivate)
    throw new Error(`${folder} must be a folder (no link) of this user with mode 0700: remove it and start again.`);
  if (owner !== undefined && found.uid !== owner) fs.chownSync(folder, owner, owner);
}

function farSocket(base: string): string {
  const digest = createHash('sha256').update(base).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `waymark-${digest}`);
}
