import type { Proficiency } from '@waymark/domain/assessments/proficiency.ts';
import { judgePlanActivity } from '@waymark/domain/development/plan-activity.ts';
import { computeGaps, countShown } from '@waymark/domain/pathways/compute-gaps.ts';
import { dayOf } from '@waymark/domain/shared/day-of.ts';
import { latinText } from '@waymark/domain/shared/latin-text.ts';
import { PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
import { listReportLevels } from '#modules/assessments/queries/list-report-levels.ts';
import { findRoles } from '#modules/pathways/queries/find-roles.ts';
import { listSharedTargets } from '#modules/pathways/queries/list-shared-targets.ts';
import { listReports } from '#modules/people/queries/list-reports.ts';
import { personOf } from '#platform/use-case/actor.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canListTeamPlans } from '../policy.ts';
import { listAskingForManager, listSharedPlans, type StoredPlan } from '../repository/plans.ts';

/** How the shared plans of one's reports go, by name; a draft reads the same as no plan. */
export const listTeamPlans = query({
  name: 'development.list_team_plans',
  input: PageQuery,
  run: async (ctx, input) => {
    ctx.authorize(canListTeamPlans(ctx.actor));
    const me = personOf(ctx.actor);
    const reports = me === null ? [] : await listReports(ctx, { managerId: me });
    const { items: shown, nextCursor } = pageOfSorted(reports, ({ displayName, id }) => `${latinText(displayName)} ${id}`, input);
    const plans = await listSharedPlans(
      ctx.db,
      shown.map((report) => report.id),
    );
    const asking = await listAskingForManager(
      ctx.db,
      plans.map((plan) => plan.id),
    );
    const targets = await listSharedTargets(ctx, {});
    const targetOf = new Map(
      shown.map(({ id }) => [id, targets.get(id) ?? plans.find((one) => one.person_id === id)?.target_profile_id ?? null]),
    );
    const towards = await countTowards(ctx, targetOf);
    const items = shown.map((report) => {
      const plan = plans.find((one) => one.person_id === report.id);
      return {
        personId: report.id,
        ...planState(ctx, plan),
        ...towards(report.id),
        needsManager: plan !== undefined && asking.has(plan.id),
      };
    });
    return { items, nextCursor };
  },
});

function planState(ctx: Context, plan: StoredPlan | undefined) {
  const facts = plan && { state: plan.state, lastActivityOn: dayOf(plan.last_activity_at, ctx.timeZone) };
  return {
    activity: judgePlanActivity(facts, today(ctx)),
    lastActivityAt: plan?.last_activity_at.toISOString() ?? null,
    nextCheckInOn: plan?.next_check_in_on ?? null,
  };
}

/** How far each person is from their target, in counts alone: nobody's levels are opened, so no look is recorded. */
async function countTowards(ctx: Context, targetOf: ReadonlyMap<string, string | null>) {
  const wanted = new Set([...targetOf.values()].filter((id) => id !== null));
  const found = wanted.size === 0 ? [] : await findRoles(ctx, { jobProfileIds: [...wanted] });
  const roles = new Map(found.map((one) => [one.role.id, one]));
  const levels = roles.size === 0 ? new Map<string, Proficiency[]>() : await listReportLevels(ctx, {});
  return (personId: string) => {
    const target = roles.get(targetOf.get(personId) ?? '');
    if (target === undefined) return { target: null, stepsLeft: null };
    return { target: target.role, stepsLeft: countShown(computeGaps(target.expectations, levels.get(personId) ?? [])).stepsLeft };
  };
}
