import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { showPlan } from '../queries/show-plan.ts';
import { listGoals, updateGoals, updatePlan } from '../repository/plans.ts';
import { takeOwnPlan } from './take-own-plan.ts';

const Outcome = z.object({ goalId: ThingId, state: z.enum(['achieved', 'partly', 'dropped']) });

/** Finishes the plan and says how each open step went. */
export const finishPlan = command({
  name: 'development.finish_plan',
  input: z.object({ planId: ThingId, outcomes: z.array(Outcome).max(50) }),
  audit: (input) => ({ kind: 'development_plan', id: input.planId, fields: ['state', 'goals'] }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    const goals = await listGoals(ctx.db, [plan.id]);
    const outcomes = new Map(input.outcomes.map((one) => [one.goalId, one.state]));
    refuseForeign(input.outcomes, new Set(goals.map(({ id }) => id)));
    const missing = goals.filter((goal) => goal.state === 'open' && !outcomes.has(goal.id));
    if (missing.length > 0) {
      const message = 'Say how this step went: achieved, partly, or dropped.';
      throw new Refusal('unmet_condition', 'outcome_missing', {
        message: 'Some steps are still open.',
        faults: missing.map((goal) => ({ pointer: `/outcomes/${goal.id}`, code: 'outcome_missing', message })),
      });
    }
    for (const state of ['achieved', 'partly', 'dropped'] as const) {
      const so = input.outcomes.filter((one) => one.state === state).map((one) => one.goalId);
      await updateGoals(ctx.db, so, { state });
    }
    const now = ctx.now();
    const updated = await updatePlan(ctx.db, plan.id, { state: 'finished', finished_at: now, last_activity_at: now });
    return await showPlan(ctx, updated);
  },
});

function refuseForeign(outcomes: readonly z.infer<typeof Outcome>[], own: ReadonlySet<string>): void {
  const at = outcomes.findIndex(({ goalId }, index) => !own.has(goalId) || outcomes.findIndex((one) => one.goalId === goalId) < index);
  if (at < 0) return;
  const message = 'Name each step of this plan once, and none of another.';
  throw new Refusal('invalid', 'invalid_input', {
    message,
    faults: [{ pointer: `/outcomes/${at}/goalId`, code: 'goal_unknown', message }],
  });
}
