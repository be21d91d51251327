import type { JobAssignment } from '@waymark/domain/people/job-assignment.ts';
import { type Page, PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canSeeHistory } from '../policy.ts';
import { getAssignmentHistory } from './get-assignment-history.ts';
import { getRelation } from './get-relation.ts';

/** A page of the jobs of a person, the latest first. */
export const listJobs = query({
  name: 'people.list_jobs',
  input: PageQuery.extend({ personId: z.string() }),
  looksAt: (input) => input.personId,
  run: async (ctx, { personId, limit, cursor }): Promise<Page<JobAssignment>> => {
    ctx.authorize(canSeeHistory(ctx.actor, await getRelation(ctx, { personId })));
    const all = await getAssignmentHistory(ctx, { personId });
    return pageOfSorted(all, (job) => `${job.validFrom} ${job.id}`, { limit, cursor, descending: true });
  },
});
