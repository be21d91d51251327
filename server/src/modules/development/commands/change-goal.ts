import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { showPlan } from '../queries/show-plan.ts';
import { listGoals, updateGoals, updatePlan } from '../repository/plans.ts';
import { takeOwnPlan } from './take-own-plan.ts';

/** Changes why or when of a step, or closes it. */
export const changeGoal = command({
  name: 'development.change_goal',
  input: z.object({
    planId: ThingId,
    goalId: ThingId,
    why: z.string().max(1000).optional(),
    dueMonth: CalendarDate.nullable().optional(),
    state: z.enum(['open', 'achieved', 'partly', 'dropped']).optional(),
  }),
  audit: ({ planId, goalId: _goal, ...fields }) => ({ kind: 'development_plan', id: planId, fields: ['goals', ...Object.keys(fields)] }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    const goals = await listGoals(ctx.db, [plan.id]);
    const goal = goals.find(({ id }) => id === input.goalId);
    if (goal === undefined) throw notFound();
    const change = {
      ...(input.why !== undefined && { why: input.why }),
      ...(input.dueMonth !== undefined && { due_month: input.dueMonth }),
      ...(input.state !== undefined && { state: input.state }),
    };
    if (holdsAlready(goal, change)) {
      ctx.unchanged();
      return await showPlan(ctx, plan);
    }
    await updateGoals(ctx.db, [goal.id], change);
    const updated = await updatePlan(ctx.db, plan.id, { last_activity_at: ctx.now() });
    return await showPlan(ctx, updated);
  },
});
