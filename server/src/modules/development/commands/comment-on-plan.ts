import type { PlanComment } from '@waymark/domain/development/development-plan.ts';
import { noRelation } from '@waymark/domain/people/relation.ts';
import { notFound, Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { planCommented } from '../events.ts';
import { canComment } from '../policy.ts';
import { findPlan, insertComment, listActions } from '../repository/plans.ts';

/** Comments, suggests, or commits one's own part on a shared plan; the person's words stay as they are. */
export const commentOnPlan = command({
  name: 'development.comment',
  input: z.object({
    planId: ThingId,
    actionId: ThingId.nullable().default(null),
    kind: z.enum(['comment', 'suggestion', 'commitment']).default('comment'),
    text: z.string().trim().min(1, 'Write at least one line.').max(4000),
  }),
  audit: (_input, output: PlanComment) => ({ kind: 'plan_comment', id: output.id, fields: ['text'] }),
  run: async (ctx, input) => {
    const plan = await findPlan(ctx.db, input.planId);
    const relation = plan === undefined ? noRelation : await getRelation(ctx, { personId: plan.person_id });
    ctx.authorize(canComment(ctx.actor, plan && { personId: plan.person_id, isShared: plan.shared_at !== null }, relation));
    if (plan === undefined || plan.state === 'finished')
      throw new Refusal('conflict', 'plan_finished', { message: 'This plan is finished.' });
    const actions = await listActions(ctx.db, [plan.id]);
    if (input.actionId !== null && !actions.some((action) => action.id === input.actionId)) throw notFound();
    const now = ctx.now();
    const id = uuidv7(now.getTime());
    const me = personMeant(ctx.actor, 'me');
    const { actionId, kind, text } = input;
    await insertComment(ctx.db, { id, plan_id: plan.id, action_id: actionId, by_person_id: me, kind, text, at: now });
    await ctx.announce(planCommented, { planId: plan.id, personId: plan.person_id, commentId: id });
    const [person] = await findPeople(ctx, { personIds: [me] });
    return {
      id,
      actionId,
      by: { id: me, handle: person?.handle ?? '', displayName: person?.displayName ?? '' },
      kind,
      text,
      at: now.toISOString(),
    };
  },
});
