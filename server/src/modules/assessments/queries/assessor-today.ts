import { listReports } from '#modules/people/queries/list-reports.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import type { Context } from '#platform/use-case/context.ts';
import type { AssessorToday } from '../repository/rounds.ts';

/** The actor as an assessor: with those who report to them today. */
export async function assessorToday(ctx: Context): Promise<AssessorToday> {
  const reports = await listReports(ctx, { managerId: 'me' });
  return { personId: personMeant(ctx.actor, 'me'), reportIds: reports.map((report) => report.id) };
}
