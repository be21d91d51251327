import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, mayRead } from '../policy.ts';
import { listVersions } from '../repository/frameworks.ts';
import { readContent } from './get-framework-content.ts';

/** The content of the version that holds a profile: the published one, else the draft for those who may see drafts; else undefined. */
export const findProfileContent = query({
  name: 'job_architecture.find_profile_content',
  input: z.object({ jobProfileId: z.uuid() }),
  run: async (ctx, { jobProfileId }): Promise<FrameworkContent | undefined> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const holding = await listVersions(ctx.db, {
      holdingProfile: jobProfileId,
      states: ['published', 'draft', 'in_review', 'scheduled'],
    });
    const readable = holding.filter(({ version }) => mayRead(ctx.actor, version));
    const best = readable.find(({ version }) => version.state === 'published') ?? readable[0];
    return best && readContent(ctx, best);
  },
});
