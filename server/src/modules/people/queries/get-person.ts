import { isHere, type PersonSummary } from '@waymark/domain/people/person.ts';
import { noRelation } from '@waymark/domain/people/relation.ts';
import { z } from 'zod';
import { type Context, today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeePerson } from '../policy.ts';
import { findSummary } from '../repository/person.ts';
import { getRelation } from './get-relation.ts';
import { namedPerson } from './named-person.ts';

/** One person as colleagues see them; `me` is the actor's own person. */
export const getPerson = query({
  name: 'people.get_person',
  input: z.object({ personId: z.string() }),
  run: async (ctx, { personId }): Promise<PersonSummary> => {
    const id = namedPerson(ctx.actor, personId);
    return await seenPerson(ctx, id === null ? undefined : await findSummary(ctx.db, { id }, today(ctx)));
  },
});

/** The person found, if the actor may see them. */
export async function seenPerson(ctx: Context, person: PersonSummary | undefined): Promise<PersonSummary> {
  const here = person !== undefined && isHere(person, today(ctx));
  const relation = person === undefined || here ? noRelation : await getRelation(ctx, { personId: person.id });
  ctx.authorize(canSeePerson(ctx.actor, person && { isHere: here, relation }));
  if (person === undefined) throw new Error('a policy never allows an absent person');
  return person;
}
