import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeAspiration } from '../policy.ts';
import { findAspiration } from '../repository.ts';
import { loadAtlas } from './load-atlas.ts';

/** The target a person chose; for the manager only once it is shared, and the same answer whether there is none or it is private. */
export const getAspiration = query({
  name: 'pathways.get_aspiration',
  input: z.object({ personId: PersonRef }),
  looksAt: (input) => input.personId,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    const relation = await getRelation(ctx, { personId });
    const aspiration = await findAspiration(ctx.db, personId);
    ctx.authorize(canSeeAspiration(ctx.actor, { relation, isShared: aspiration?.shared_at != null }));
    const atlas = await loadAtlas(ctx);
    return {
      role: aspiration === undefined ? null : (atlas.placeOf(aspiration.job_profile_id) ?? null),
      setAt: aspiration?.set_at.toISOString() ?? null,
      sharedAt: aspiration?.shared_at?.toISOString() ?? null,
      can: { change: relation.self, share: relation.self && aspiration !== undefined },
    };
  },
});
