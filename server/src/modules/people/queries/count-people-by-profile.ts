import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { countByProfile } from '../repository/job-assignment.ts';

/** How many people hold each job profile today; profiles without people are absent. All profiles unless told which. */
export const countPeopleByProfile = query({
  name: 'people.count_people_by_profile',
  input: z.object({ jobProfileIds: z.array(z.string()).optional() }),
  run: async (ctx, { jobProfileIds }): Promise<{ jobProfileId: string; people: number }[]> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    return await countByProfile(ctx.db, jobProfileIds, today(ctx));
  },
});
