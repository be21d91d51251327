import fs from 'node:fs';
import path from 'node:path';

/** The version of this Waymark, as its package says. */
export const appVersion: string = readVersion(path.join(import.meta.dirname, '../../package.json'));

function readVersion(file: string): string {
  const read: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (typeof read !== 'object' || read === null || !('version' in read)) throw new Error(`${file} has no version`);
  return String(read.version);
}
