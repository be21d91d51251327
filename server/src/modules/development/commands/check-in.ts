import { type CheckIn, CheckInMood } from '@waymark/domain/development/development-plan.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { command } from '#platform/use-case/command.ts';
import { planCheckedIn } from '../events.ts';
import { insertCheckIns, listActions, updatePlan } from '../repository/plans.ts';
import { takeOwnPlan } from './take-own-plan.ts';

/** Says how a plan, or one action of it, goes. */
export const checkIn = command({
  name: 'development.check_in',
  input: z.object({
    planId: ThingId,
    actionId: ThingId.nullable().default(null),
    mood: CheckInMood,
    note: z.string().max(2000).default(''),
    needsManager: z.boolean().default(false),
  }),
  audit: (_input, output: CheckIn) => ({ kind: 'check_in', id: output.id, fields: ['mood', 'note'] }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    const actions = await listActions(ctx.db, [plan.id]);
    if (input.actionId !== null && !actions.some((action) => action.id === input.actionId)) throw notFound();
    const now = ctx.now();
    const id = uuidv7(now.getTime());
    await insertCheckIns(ctx.db, [
      {
        id,
        plan_id: plan.id,
        action_id: input.actionId,
        by_person_id: plan.person_id,
        mood: input.mood,
        note: input.note,
        needs_manager: input.needsManager,
        at: now,
      },
    ]);
    await updatePlan(ctx.db, plan.id, { last_activity_at: now });
    await ctx.announce(planCheckedIn, { planId: plan.id, personId: plan.person_id, checkInId: id, needsManager: input.needsManager });
    const [person] = await findPeople(ctx, { personIds: [plan.person_id] });
    const by = { id: plan.person_id, handle: person?.handle ?? '', displayName: person?.displayName ?? '' };
    return {
      id,
      actionId: input.actionId,
      by,
      mood: input.mood,
      note: input.note,
      needsManager: input.needsManager,
      at: now.toISOString(),
    };
  },
});
