import { inTransaction } from '#platform/database/transaction.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { EventDefinition, EventEnvelope } from './event.ts';

/** A module's ear for one event. */
export interface Listener {
  readonly name: string;
  readonly event: string;
  readonly handle: (caller: Caller, envelope: EventEnvelope) => Promise<void>;
  /** What is left to do when the last try has failed too. */
  readonly gaveUp?: (caller: Caller, envelope: EventEnvelope) => Promise<void>;
}

/** Declares a listener; `run` is called once for each event even when the queue delivers it again. */
export function listen<P extends object>(
  name: string,
  event: EventDefinition<P>,
  run: (caller: Caller, payload: P) => Promise<void>,
): Listener {
  return {
    name,
    event: event.name,
    handle: (caller, envelope) =>
      inTransaction(caller.db, async (db) => {
        const first = await db
          .insertInto('handled_event')
          .values({ event_id: envelope.id, listener: name, at: caller.now() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (first.numInsertedOrUpdatedRows === 0n) return;
        await run({ ...caller, db }, event.payload.parse(envelope.payload));
      }),
  };
}
