import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a project as the checks see them: on disk, or planted by a test. */
export interface ProjectTree {
  /** Paths from the project's root with forward slashes, sorted. */
  readonly paths: readonly string[];
  /** The text of a file; an unknown path is a programmer's error. */
  readonly read: (path: string) => string;
}

/** The tree of a folder: what git tracks or would track, or every file where there is no git. */
export function treeOnDisk(root: string): ProjectTree {
  const cache = new Map<string, string>();
  const paths = listPaths(root)
    .filter((path) => existsSync(join(root, path)))
    .sort();
  return {
    paths,
    read: (path) => {
      const known = cache.get(path) ?? readFileSync(join(root, path), 'utf8');
      cache.set(path, known);
      return known;
    },
  };
}

/** A tree made of the given texts by path, for tests. */
export function plantTree(files: Readonly<Record<string, string>>): ProjectTree {
  return {
    paths: Object.keys(files).sort(),
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no file ${path} was planted`);
      return text;
    },
  };
}

/** Whether a path is a test, which size and style rules leave alone. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path);
}

/** The hand-written TypeScript and JavaScript of the project: no tests, nothing generated. */
export function sourcePaths(tree: ProjectTree): readonly string[] {
  return tree.paths.filter(
    (path) => /^(domain|server|web|tools|e2e)\/.+\.(ts|tsx|mjs)$/.test(path) && !/\.(generated|d)\.ts$/.test(path) && !isTest(path),
  );
}

function listPaths(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return walk(root, '');
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(output.split('\0').filter((path) => path !== ''))];
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (['node_modules', 'dist', '.data', '.cache', 'coverage'].includes(entry.name)) return [];
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}
