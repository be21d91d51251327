import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeProficiencies } from '../policy.ts';
import { holdLevels } from './hold-levels.ts';

/**
 * The levels held true of a person (D8): one a competency, with source, day and whether it is older than a year. What is not agreed
 * yet counts only for those who take part in its round.
 */
export const getProficiencies = query({
  name: 'assessments.get_proficiencies',
  input: z.object({ personId: PersonRef }),
  looksAt: (input) => input.personId,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canSeeProficiencies(ctx.actor, await getRelation(ctx, { personId })));
    return { items: (await holdLevels(ctx, [personId])).get(personId) ?? [] };
  },
});
