import { ChangeAction } from '@waymark/domain/development/contract.ts';
import { notFound, Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { showOneAction } from '../queries/show-plan.ts';
import { listGoals, updateAction, updatePlan } from '../repository/plans.ts';
import { takeOwnAction } from './take-own-plan.ts';

/** Changes an action of one's plan; refuses a revision that is not the current one. */
export const changeAction = command({
  name: 'development.change_action',
  input: ChangeAction.extend({ actionId: ThingId, goalId: ThingId.nullable().optional(), expectedRevision: z.number().int().optional() }),
  audit: ({ actionId, expectedRevision: _revision, ...fields }) => ({
    kind: 'development_action',
    id: actionId,
    fields: Object.keys(fields),
  }),
  run: async (ctx, input) => {
    const { plan, action } = await takeOwnAction(ctx, input.actionId);
    refuseStale(action.revision, input.expectedRevision);
    const goals = await listGoals(ctx.db, [plan.id]);
    if (input.goalId != null && !goals.some((goal) => goal.id === input.goalId)) throw notFound();
    refuseBeyondTotal(
      input.progressDone ?? action.progress_done,
      input.progressTotal === undefined ? action.progress_total : input.progressTotal,
    );
    const { actionId: _id, expectedRevision: _revision, goalId, dueMonth, startsOn, progressDone, progressTotal, ...same } = input;
    const change = {
      ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
      ...(goalId !== undefined && { goal_id: goalId }),
      ...(dueMonth !== undefined && { due_month: dueMonth }),
      ...(startsOn !== undefined && { starts_on: startsOn }),
      ...(progressDone !== undefined && { progress_done: progressDone }),
      ...(progressTotal !== undefined && { progress_total: progressTotal }),
    };
    if (holdsAlready(action, change)) {
      ctx.unchanged();
      return await showOneAction(ctx, action, goals);
    }
    const now = ctx.now();
    const updated = await updateAction(ctx.db, action.id, { ...change, updated_at: now });
    await updatePlan(ctx.db, plan.id, { last_activity_at: now });
    return await showOneAction(ctx, updated, goals);
  },
});

function refuseBeyondTotal(done: number, total: number | null): void {
  if (total === null || done <= total) return;
  const message = `No more than ${total} can be done of ${total}.`;
  throw new Refusal('invalid', 'invalid_input', { message, faults: [{ pointer: '/progressDone', code: 'beyond_total', message }] });
}
