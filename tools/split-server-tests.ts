import fs from 'node:fs';
import path from 'node:path';

/** The server's test files, told apart by whether they need a database. */
export interface ServerTests {
  readonly withoutDatabase: readonly string[];
  readonly onDatabase: readonly string[];
}

/**
 * Tells the server's tests on SQL from its pure ones: a test that uses `server/test` or the database platform needs a database,
 * any other runs with the unit tests.
 */
export function splitServerTests(root: string): ServerTests {
  const files = fs.globSync('server/{src,test,migrations}/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll(path.sep, '/'));
  const needsDatabase = (file: string) =>
    /^server\/(test|src\/platform\/database)\//.test(file) || usesDatabase(fs.readFileSync(path.join(root, file), 'utf8'));
  return { withoutDatabase: files.filter((file) => !needsDatabase(file)), onDatabase: files.filter(needsDatabase) };
}

/** Whether a test's text imports something that stands on a database. */
export function usesDatabase(text: string): boolean {
  return /from '(#test\/|#platform\/database\/|(\.\.\/)+test\/)/.test(text);
}
