import { z } from 'zod';
import { type Actor, personOf } from '#platform/use-case/actor.ts';

/** The id that an address names, `me` being the actor's own person; null when it cannot be anybody's. */
export function namedPerson(actor: Actor, personId: string): string | null {
  const id = personId === 'me' ? personOf(actor) : personId;
  return id !== null && z.guid().safeParse(id).success ? id : null;
}
