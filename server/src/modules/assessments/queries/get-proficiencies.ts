import { holdProficiencies } from '@waymark/domain/assessments/hold-proficiencies.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeProficiencies } from '../policy.ts';
import { listAgreedStatements, listOpenStatements } from '../repository/statements.ts';

/** The levels held true of a person (D8): one a competency, with source, day and whether it is older than a year. */
export const getProficiencies = query({
  name: 'assessments.get_proficiencies',
  input: z.object({ personId: PersonRef }),
  looksAt: (input) => input.personId,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canSeeProficiencies(ctx.actor, await getRelation(ctx, { personId })));
    const people = [personId];
    const statements = [...(await listAgreedStatements(ctx.db, people)), ...(await listOpenStatements(ctx.db, people, ctx.timeZone))];
    return { items: holdProficiencies(statements, today(ctx)) };
  },
});
