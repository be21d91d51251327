import { databaseFiles } from '#platform/files/database-files.ts';
import type { Files } from '#platform/files/files.ts';

/** Files of tests: a key of their own, and a limit that a test can reach. */
export const testFiles = (): Files => databaseFiles({ key: Buffer.alloc(32, 7), maxBytes: 2_000_000 });
