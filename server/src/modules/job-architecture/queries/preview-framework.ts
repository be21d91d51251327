import type { BringReport } from '@waymark/domain/job-architecture/bring-report.ts';
import { query } from '#platform/use-case/query.ts';
import { needsDraft, reportOf } from '../commands/bring-framework.ts';
import { canEditFrameworks } from '../policy.ts';
import { FrameworkFile, planFramework } from './plan-framework.ts';

/** What bringing a framework file would do; nothing is written. */
export const previewFramework = query({
  name: 'job_architecture.preview_framework',
  input: FrameworkFile,
  run: async (ctx, input): Promise<BringReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const plan = await planFramework(ctx, input);
    return reportOf(plan, { versionId: plan.base?.id ?? null, changed: needsDraft(plan) });
  },
});
