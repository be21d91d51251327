import fs from 'node:fs';
import path from 'node:path';

/** The server's test files, told apart by what they stand on. */
export interface ServerTests {
  /** Nothing but the code: they run with the unit tests. */
  readonly pure: readonly string[];
  /** The database of the run, built-in or external. */
  readonly onDatabase: readonly string[];
  /** Built-in databases of their own: an external one would change nothing for them. */
  readonly onOwnServer: readonly string[];
}

/**
 * Tells the server's tests apart by their text: what uses `server/test` or the database platform needs a database, and of these
 * what only starts built-in servers of its own needs no other.
 */
export function splitServerTests(root: string): ServerTests {
  const files = fs.globSync('server/{src,test}/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll(path.sep, '/'));
  const kinds = Map.groupBy(files, (file) => kindOf(file, fs.readFileSync(path.join(root, file), 'utf8')));
  return { pure: kinds.get('pure') ?? [], onDatabase: kinds.get('onDatabase') ?? [], onOwnServer: kinds.get('onOwnServer') ?? [] };
}

function kindOf(file: string, text: string): keyof ServerTests {
  const usesTestFolder = file.startsWith('server/test/') || /from '(#test\/|(\.\.\/)+test\/)/.test(text);
  if (!usesTestFolder && /\b(startEmbedded|runKillRound)\b/.test(text)) return 'onOwnServer';
  const usesPlatform = file.startsWith('server/src/platform/database/') || /from '#platform\/database\//.test(text);
  return usesTestFolder || usesPlatform ? 'onDatabase' : 'pure';
}
