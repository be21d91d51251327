import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { accountOf, personMeant, personOf } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';

/** Records that somebody else looked at a person's private record; looks at one's own and of the system leave nothing. */
export async function recordLook(caller: Caller, action: string, personRef: string): Promise<void> {
  const accountId = accountOf(caller.actor);
  const personId = personMeant(caller.actor, personRef);
  if (accountId === null || personOf(caller.actor) === personId || caller.looked?.has(personId)) return;
  caller.looked?.add(personId);
  const at = caller.now();
  await caller.db
    .insertInto('access_record')
    .values({ id: uuidv7(at.getTime()), at, actor_id: accountId, person_id: personId, action })
    .execute();
}
