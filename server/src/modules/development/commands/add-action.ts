import { AddAction } from '@waymark/domain/development/contract.ts';
import type { DevelopmentAction } from '@waymark/domain/development/development-plan.ts';
import { notFound, Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { showOneAction } from '../queries/show-plan.ts';
import { findCatalogueAction } from '../repository/catalogue.ts';
import { insertAction, listActions, listGoals, updatePlan } from '../repository/plans.ts';
import { takeOwnPlan } from './take-own-plan.ts';

/** As many as can be put in order at once. */
const mostActions = 500;

/** Adds an action from the catalogue or in one's own words; one line is a valid action. */
export const addAction = command({
  name: 'development.add_action',
  input: AddAction.extend({ planId: ThingId }),
  audit: (_input, output: DevelopmentAction) => ({ kind: 'development_action', id: output.id, fields: ['title', 'kind', 'goal'] }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    const goals = await listGoals(ctx.db, [plan.id]);
    if (input.goalId !== null && !goals.some((goal) => goal.id === input.goalId)) throw notFound();
    const actions = await listActions(ctx.db, [plan.id]);
    if (actions.length >= mostActions) {
      throw new Refusal('conflict', 'too_many_actions', {
        message: `A plan holds at most ${mostActions} actions. Remove what is not meant any more.`,
      });
    }
    const now = ctx.now();
    const action = await insertAction(ctx.db, {
      ...(await wordsOf(ctx, input)),
      id: uuidv7(now.getTime()),
      plan_id: plan.id,
      goal_id: input.goalId,
      note: input.note,
      due_month: input.dueMonth,
      starts_on: input.startsOn,
      state: 'planned',
      progress_total: input.progressTotal,
      sort_order: Math.max(-1, ...actions.map((one) => one.sort_order)) + 1,
      created_at: now,
      updated_at: now,
    });
    await updatePlan(ctx.db, plan.id, { last_activity_at: now });
    return await showOneAction(ctx, action, goals);
  },
});

async function wordsOf(ctx: Context, input: AddAction) {
  if (input.catalogueActionId === null) {
    if (input.title === undefined)
      throw new Refusal('invalid', 'title_needed', { message: 'Say in one line what you will do, or choose from the catalogue.' });
    return { title: input.title, kind: input.kind ?? ('stretch_assignment' as const) };
  }
  const chosen = await findCatalogueAction(ctx.db, ThingId.parse(input.catalogueActionId));
  if (chosen === undefined) throw notFound();
  return {
    catalogue_action_id: chosen.id,
    title: input.title ?? chosen.title,
    kind: input.kind ?? chosen.kind,
    involves: chosen.involves,
    effort_hours: chosen.effortHours,
  };
}
