import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** One recorded state of a file: git's name for its text (absent where the commit removed it), and the commit. */
export interface RecordedVersion {
  readonly path: string;
  readonly blob: string | undefined;
  readonly commit: string;
}

/** Every recorded state of the files under a folder, newest first; empty where there is no git history. */
export function recordedVersions(root: string, folder: string): readonly RecordedVersion[] {
  let commit = '';
  return git(root, ['log', '--format=commit %h', '--raw', '--no-renames', '--no-abbrev', '--', folder]).flatMap((line) => {
    if (line.startsWith('commit ')) commit = line.slice('commit '.length);
    const [, blob, path] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w\t(.+)$/.exec(line) ?? [];
    if (blob === undefined || path === undefined) return [];
    return [{ path, commit, blob: /^0+$/.test(blob) ? undefined : blob }];
  });
}

/** The texts one file had in history, newest first. */
export function recordedTexts(root: string, path: string): readonly string[] {
  const blobs = recordedVersions(root, path).flatMap(({ blob }) => blob ?? []);
  return blobs.map((blob) => git(root, ['cat-file', 'blob', blob]).join('\n'));
}

/** Git's name for a text, as `git hash-object` gives it. */
export function blobName(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

function git(root: string, command: readonly string[]): readonly string[] {
  if (!existsSync(join(root, '.git'))) return [];
  return execFileSync('git', command, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n');
}
