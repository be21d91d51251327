import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { EventDefinition } from './event.ts';

/** Puts an event on the queue in the caller's transaction: it is delivered only if that transaction commits. */
export async function announceEvent<P extends object>(caller: Caller, event: EventDefinition<P>, payload: P): Promise<void> {
  const at = caller.now();
  await caller.queue.put(caller.db, {
    id: uuidv7(at.getTime()),
    name: event.name,
    at: at.toISOString(),
    payload: event.payload.parse(payload),
  });
}
