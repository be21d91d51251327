import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { showPlan } from '../queries/show-plan.ts';
import { orderActions, updatePlan } from '../repository/plans.ts';
import { takeOwnPlan } from './take-own-plan.ts';

/** Sets the next check-in, pauses or resumes, orders the actions. */
export const changePlan = command({
  name: 'development.change_plan',
  input: z.object({
    planId: ThingId,
    nextCheckInOn: CalendarDate.nullable().optional(),
    pausedUntil: CalendarDate.nullable().optional(),
    paused: z.boolean().optional(),
    actionOrder: z.array(ThingId).max(500).optional(),
    expectedRevision: z.number().int().optional(),
  }),
  audit: ({ planId, expectedRevision: _revision, ...fields }) => ({ kind: 'development_plan', id: planId, fields: Object.keys(fields) }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    refuseStale(plan.revision, input.expectedRevision);
    if (input.actionOrder !== undefined) await orderActions(ctx.db, plan.id, input.actionOrder);
    const running = plan.shared_at === null ? ('draft' as const) : ('shared' as const);
    const updated = await updatePlan(ctx.db, plan.id, {
      ...(input.nextCheckInOn !== undefined && { next_check_in_on: input.nextCheckInOn }),
      ...(input.pausedUntil !== undefined && { paused_until: input.pausedUntil }),
      ...(input.paused === true && { state: 'paused' as const }),
      ...(input.paused === false && { state: running, paused_until: null }),
      last_activity_at: ctx.now(),
    });
    return await showPlan(ctx, updated);
  },
});
