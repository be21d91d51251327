import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canCompare } from '../policy.ts';
import { loadAtlas } from './load-atlas.ts';

/** Published roles by id: where each stands and what it asks for; what is not published for the actor is left out. */
export const findRoles = query({
  name: 'pathways.find_roles',
  input: z.object({ jobProfileIds: z.array(z.string()) }),
  run: async (ctx, { jobProfileIds }) => {
    ctx.authorize(canCompare(ctx.actor));
    const atlas = await loadAtlas(ctx);
    return jobProfileIds.flatMap((id) => {
      const role = atlas.placeOf(id);
      return role === undefined ? [] : [{ role, expectations: atlas.profiles.get(id)?.expectations ?? [] }];
    });
  },
});
