import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { showPlan } from '../queries/show-plan.ts';
import { orderActions, type StoredPlan, updatePlan } from '../repository/plans.ts';
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
    refusePauseOfRunning(input, plan.state);
    if (input.actionOrder !== undefined) await orderActions(ctx.db, plan.id, input.actionOrder);
    const running = plan.shared_at === null ? ('draft' as const) : ('shared' as const);
    const change = {
      ...(input.nextCheckInOn !== undefined && { next_check_in_on: input.nextCheckInOn }),
      ...(input.pausedUntil !== undefined && { paused_until: input.pausedUntil }),
      ...(input.paused === true && { state: 'paused' as const }),
      ...(input.paused === false && { state: running, paused_until: null }),
    };
    if (input.actionOrder === undefined && holdsAlready(plan, change)) {
      ctx.unchanged();
      return await showPlan(ctx, plan);
    }
    return await showPlan(ctx, await updatePlan(ctx.db, plan.id, { ...change, last_activity_at: ctx.now() }));
  },
});

/** Only a pause ends on a day. */
function refusePauseOfRunning(
  input: { paused?: boolean | undefined; pausedUntil?: string | null | undefined },
  state: StoredPlan['state'],
): void {
  const isPaused = input.paused ?? state === 'paused';
  if (isPaused || input.pausedUntil == null) return;
  const message = 'This plan is not paused. Pause it to say until when.';
  throw new Refusal('conflict', 'plan_not_paused', { message, faults: [{ pointer: '/pausedUntil', code: 'plan_not_paused', message }] });
}
