import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { deleteAction, updatePlan } from '../repository/plans.ts';
import { takeOwnAction } from './take-own-plan.ts';

/** Removes an action from one's plan; its check-ins go with it. */
export const removeAction = command({
  name: 'development.remove_action',
  input: z.object({ actionId: ThingId }),
  audit: (input) => ({ kind: 'development_action', id: input.actionId, fields: [] }),
  run: async (ctx, input) => {
    const { plan, action } = await takeOwnAction(ctx, input.actionId);
    await deleteAction(ctx.db, action.id);
    await updatePlan(ctx.db, plan.id, { last_activity_at: ctx.now() });
  },
});
