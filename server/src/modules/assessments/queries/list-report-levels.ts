import type { Proficiency } from '@waymark/domain/assessments/proficiency.ts';
import { z } from 'zod';
import { listReports } from '#modules/people/queries/list-reports.ts';
import { query } from '#platform/use-case/query.ts';
import { canListReportLevels } from '../policy.ts';
import { holdLevels } from './hold-levels.ts';

/**
 * The levels held true of the actor's own reports, by person, with a fixed number of statements. Only for counting: no look is
 * recorded, so a caller must not show the levels themselves.
 */
export const listReportLevels = query({
  name: 'assessments.list_report_levels',
  input: z.object({}),
  run: async (ctx): Promise<Map<string, Proficiency[]>> => {
    ctx.authorize(canListReportLevels(ctx.actor));
    const reports = await listReports(ctx, { managerId: 'me' });
    return await holdLevels(
      ctx,
      reports.map((report) => report.id),
    );
  },
});
