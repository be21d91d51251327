import type { FrameworkContent } from '@waymark/domain/job-architecture/framework-content.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canBrowseFrameworks, mayRead } from '../policy.ts';
import { findFramework, listVersions } from '../repository/frameworks.ts';
import { readContent } from './get-framework-content.ts';

/** The live content of one framework by its slug; undefined where nothing is published for the actor. */
export const findLiveContent = query({
  name: 'job_architecture.find_live_content',
  input: z.object({ framework: z.string() }),
  run: async (ctx, input): Promise<FrameworkContent | undefined> => {
    ctx.authorize(canBrowseFrameworks(ctx.actor));
    const framework = await findFramework(ctx.db, input.framework);
    const [live] = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['published'] }) : [];
    return live && mayRead(ctx.actor, live.version) ? readContent(ctx, live) : undefined;
  },
});
