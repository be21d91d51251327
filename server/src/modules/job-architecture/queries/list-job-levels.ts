import type { JobLevel } from '@waymark/domain/job-architecture/framework-content.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, isAuthor } from '../policy.ts';
import { listLevels } from '../repository/job-levels.ts';

/** The organisation's levels from the first to the last. */
export const listJobLevels = query({
  name: 'job_architecture.list_job_levels',
  input: z.object({}),
  run: async (ctx): Promise<{ items: JobLevel[]; can: { edit: boolean } }> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    return { items: await listLevels(ctx.db), can: { edit: isAuthor(ctx.actor) } };
  },
});
