import type { JobAssignment } from '@waymark/domain/people/job-assignment.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canSeeHistory } from '../policy.ts';
import { listAssignments } from '../repository/job-assignment.ts';
import { getRelation } from './get-relation.ts';
import { namedPerson } from './named-person.ts';

/** Every job of a person, past, present and to come, the latest first; `me` is the actor's own person. */
export const getAssignmentHistory = query({
  name: 'people.get_assignment_history',
  input: z.object({ personId: z.string() }),
  run: async (ctx, { personId }): Promise<JobAssignment[]> => {
    ctx.authorize(canSeeHistory(ctx.actor, await getRelation(ctx, { personId })));
    const id = namedPerson(ctx.actor, personId);
    return id === null ? [] : await listAssignments(ctx.db, id);
  },
});
