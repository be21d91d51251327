import { holdsOn } from '@waymark/domain/people/dated.ts';
import type { CurrentAssignment } from '@waymark/domain/people/job-assignment.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { getAssignmentHistory } from './get-assignment-history.ts';

/** What a person does today and what they did before; null for somebody without a job. `since` begins the unbroken time in this job. */
export const getCurrentAssignment = query({
  name: 'people.get_current_assignment',
  input: z.object({ personId: z.string() }),
  run: async (ctx, { personId }): Promise<CurrentAssignment | null> => {
    const all = (await getAssignmentHistory(ctx, { personId })).filter((job) => job.isPrimary);
    ctx.authorize('allowed'); // the history decided
    const day = today(ctx);
    const current = all.find((job) => holdsOn(job, day));
    if (current === undefined) return null;
    const before = all.filter((job) => job.validFrom < current.validFrom);
    const isSame = (job: (typeof all)[number]): boolean =>
      job.jobProfileId === current.jobProfileId && (current.jobProfileId !== null || job.jobTitle === current.jobTitle);
    let since = current.validFrom;
    for (const job of before) {
      if (!isSame(job) || job.validTo !== since) break;
      since = job.validFrom;
    }
    return {
      jobProfileId: current.jobProfileId,
      jobTitle: current.jobTitle,
      since,
      previous: before.filter((job) => job.validFrom < since),
    };
  },
});
