import type { OpenDatabase } from '../../server/src/platform/database/open-database.ts';

/** What is killed while it writes: one kind of write, and how to see afterwards that nothing is missing. */
export interface Writer {
  /** Writes one thing; when it returns, the thing must survive everything. The id is unique among all runs. */
  write(database: OpenDatabase): Promise<string>;
  /** Runs beside the writes, over and over, so that it too is caught in the middle. */
  alongside?(database: OpenDatabase): Promise<void>;
  /** The ids of everything that is there. */
  listWritten(database: OpenDatabase): Promise<Iterable<string>>;
  /** What else must hold afterwards; one line for each fault. */
  findFaults?(database: OpenDatabase): Promise<readonly string[]>;
}
