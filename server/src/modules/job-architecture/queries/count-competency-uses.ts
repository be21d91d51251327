import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks } from '../policy.ts';
import { listLiveContent } from './list-live-content.ts';

/** How many live roles ask for each of these competencies. */
export const countCompetencyUses = query({
  name: 'job_architecture.count_competency_uses',
  input: z.object({ ids: z.array(z.uuid()).max(200) }),
  run: async (ctx, { ids }): Promise<{ items: { competencyId: string; profiles: number }[] }> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const counts = new Map(ids.map((id) => [id, 0]));
    for (const content of await listLiveContent(ctx, {})) {
      for (const { competencyId } of content.profiles.flatMap(({ expectations }) => expectations)) {
        const count = counts.get(competencyId);
        if (count !== undefined) counts.set(competencyId, count + 1);
      }
    }
    return { items: [...counts].map(([competencyId, profiles]) => ({ competencyId, profiles })) };
  },
});
