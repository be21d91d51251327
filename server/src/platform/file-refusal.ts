import path from 'node:path';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { errorCode } from './error-code.ts';

interface FileWish {
  /** The path as it was given. */
  readonly file: string;
  readonly to: 'read' | 'write';
}

type Told = Readonly<Record<string, (place: string, folder: string) => readonly [code: string, message: string]>>;

const reading: Told = {
  ENOENT: (file) => ['file_missing', `There is no file ${file}. Look for it, and give its path.`],
  ENOTDIR: (file, folder) => ['file_missing', `There is no file ${file}: ${folder} is no folder. Give its right path.`],
  EISDIR: (file) => ['file_is_folder', `${file} is a folder. Give the path of a file in it.`],
  EACCES: (file) => ['file_forbidden', `${file} may not be read by this user. Allow it, or work as the user who may.`],
};

const writing: Told = {
  ENOENT: (file, folder) => ['folder_missing', `${file} cannot be written: there is no folder ${folder}. Make it, or give another place.`],
  ENOTDIR: (file, folder) => ['folder_missing', `${file} cannot be written: ${folder} is no folder. Give another place.`],
  EISDIR: (file) => ['file_is_folder', `${file} is a folder. Give the name of a file in it.`],
  EACCES: (file, folder) => [
    'file_forbidden',
    `${file} cannot be written: this user may not write into ${folder}. Allow it, or give another place.`,
  ],
  EROFS: (file, folder) => ['file_forbidden', `${file} cannot be written: ${folder} is there to be read only. Give another place.`],
  ENOSPC: (file) => ['disk_full', `${file} cannot be written: the disk is full. Make room, or give another place.`],
};

/** What kept the system from reading or writing a file, in words that say how to mend it; any other error comes back as it is. */
export function fileRefusal(error: unknown, { file, to }: FileWish): unknown {
  if (!isOfFiles(error)) return error;
  const code = errorCode(error) ?? '';
  const tell = (to === 'read' ? reading : writing)[code === 'EPERM' ? 'EACCES' : code];
  if (tell === undefined) return error;
  const place = path.resolve(file);
  const [refusal, message] = tell(place, path.dirname(place));
  return new Refusal('invalid', refusal, { message, data: { file: place } });
}

// a database that cannot be reached has such codes too
function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall !== 'connect';
}
