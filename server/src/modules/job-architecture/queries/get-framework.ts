import type { FrameworkSummary } from '@waymark/domain/job-architecture/framework-summary.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canReadVersion, mayRead } from '../policy.ts';
import { findFramework, listVersions } from '../repository/frameworks.ts';
import { summarise } from './list-frameworks.ts';

/** A framework without its content, by slug. */
export const getFramework = query({
  name: 'job_architecture.get_framework',
  input: z.object({ framework: z.string() }),
  run: async (ctx, input): Promise<FrameworkSummary> => {
    const framework = await findFramework(ctx.db, input.framework);
    const states = ['published', 'draft', 'in_review', 'scheduled'] as const;
    const current = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states }) : [];
    const readable = current.filter(({ version }) => mayRead(ctx.actor, version));
    ctx.authorize(canReadVersion(ctx.actor, readable[0]?.version));
    return summarise(ctx, readable);
  },
});
