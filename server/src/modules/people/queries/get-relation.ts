import { noRelation, type Relation } from '@waymark/domain/people/relation.ts';
import { z } from 'zod';
import { grantOf, personOf } from '#platform/use-case/actor.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canAskRelation } from '../policy.ts';
import { findStanding } from '../repository/relation.ts';
import { namedPerson } from './named-person.ts';
import { scopeTeams } from './scope-teams.ts';

/** How the actor stands to a person today; `me` is the actor's own person. A person who does not exist is a stranger. */
export const getRelation = query({
  name: 'people.get_relation',
  input: z.object({ personId: z.string() }),
  run: async (ctx, { personId }): Promise<Relation> => {
    ctx.authorize(canAskRelation(ctx.actor));
    const actorId = personOf(ctx.actor);
    const id = namedPerson(ctx.actor, personId);
    if (id === null) return noRelation;
    const standing = await findStanding(ctx.db, { personId: id, actorId, teamIds: scopeTeams(ctx.actor), day: today(ctx) });
    if (!standing.present) return noRelation;
    return {
      self: id === actorId,
      manager: standing.manages,
      lineAbove: standing.isAbove,
      peoplePartner: standing.inScope || grantOf(ctx.actor, 'people_partner')?.everyone === true,
    };
  },
});
