import type { Db } from '#platform/database/connect.ts';
import type { EventEnvelope } from './event.ts';

/** The port that events leave through: rows of the job queue in the same transaction, delivered at least once. */
export interface EventQueue {
  readonly put: (db: Db, event: EventEnvelope) => Promise<void>;
}
