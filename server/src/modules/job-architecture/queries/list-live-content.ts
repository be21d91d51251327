import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, mayRead } from '../policy.ts';
import { listVersions } from '../repository/frameworks.ts';
import { readContents } from './get-framework-content.ts';

/** The live content of every framework that the actor may see, by name; the organisation's levels are in each. */
export const listLiveContent = query({
  name: 'job_architecture.list_live_content',
  input: z.object({}),
  run: async (ctx): Promise<FrameworkContent[]> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const live = await listVersions(ctx.db, { states: ['published'] });
    return readContents(
      ctx,
      live.filter(({ version }) => mayRead(ctx.actor, version)),
    );
  },
});
