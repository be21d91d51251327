import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { dayOf } from '@waymark/domain/shared/day-of.ts';
import type { Db } from '#platform/database/connect.ts';
import type { EventDefinition } from '#platform/events/event.ts';
import type { EventQueue } from '#platform/events/event-queue.ts';
import type { Files } from '#platform/files/files.ts';
import type { Logger } from '#platform/logger.ts';
import type { Actor } from './actor.ts';
import type { Decision } from './decision.ts';

/** What a door (HTTP, command line, job, test) hands to a use case: who acts, on which database, at what time. */
export interface Caller {
  readonly actor: Actor;
  readonly db: Db;
  readonly now: () => Date;
  /** The organisation's IANA time zone: what "today" means. */
  readonly timeZone: string;
  readonly queue: EventQueue;
  readonly files: Files;
  readonly log: Logger;
  readonly requestId?: string;
  /** Whose records this call has been found to look at already, so that one look is recorded once. */
  readonly looked?: Set<string>;
  /** Called once after the outermost command has committed, e.g. to wake the sealing step. */
  readonly afterCommit?: () => void;
}

/** What a use case works with. It calls other use cases with this same value. */
export interface Context extends Caller {
  /** Settles whether the actor may; anything but `allowed` is refused on the spot. No command commits without it. */
  readonly authorize: (decision: Decision) => void;
  /** Says that everything was as asked already: a command then writes no audit row. */
  readonly unchanged: () => void;
  /** Puts a fact on the queue in this transaction. */
  readonly announce: <P extends object>(event: EventDefinition<P>, payload: P) => Promise<void>;
}

/** The calendar day it is for the organisation. */
export function today(caller: Pick<Caller, 'now' | 'timeZone'>): CalendarDate {
  return dayOf(caller.now(), caller.timeZone);
}
