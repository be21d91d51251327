import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { findFramework, listVersions } from '../repository/frameworks.ts';

/** The people who see the live version of a framework; null: everyone, or nothing is live. For those who may change it. */
export const getAudience = query({
  name: 'job_architecture.get_audience',
  input: z.object({ framework: z.string() }),
  run: async (ctx, input): Promise<readonly string[] | null> => {
    const framework = await findFramework(ctx.db, input.framework);
    ctx.authorize(canEditFrameworks(ctx.actor, framework !== undefined));
    const [live] = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['published'] }) : [];
    return live?.version.audiencePersonIds ?? null;
  },
});
