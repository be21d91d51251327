import { z } from 'zod';
import { listReports } from '#modules/people/queries/list-reports.ts';
import { personOf } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canCompare } from '../policy.ts';
import { listSharedAspirations } from '../repository.ts';

/** The targets that the actor's own reports have shared, by person. */
export const listSharedTargets = query({
  name: 'pathways.list_shared_targets',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canCompare(ctx.actor));
    const me = personOf(ctx.actor);
    const reports = me === null ? [] : await listReports(ctx, { managerId: me });
    const shared = await listSharedAspirations(
      ctx.db,
      reports.map((report) => report.id),
    );
    return new Map(shared.map((row) => [row.person_id, row.job_profile_id]));
  },
});
