import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { setAspiration } from '#modules/pathways/commands/set-aspiration.ts';
import { shareAspiration } from '#modules/pathways/commands/share-aspiration.ts';
import { findRoles } from '#modules/pathways/queries/find-roles.ts';
import { getAspiration } from '#modules/pathways/queries/get-aspiration.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { getManager } from '#modules/people/queries/get-manager.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { planShared } from '../events.ts';
import { showPlan } from '../queries/show-plan.ts';
import { type StoredPlan, updatePlan } from '../repository/plans.ts';
import { takeOwnPlan } from './take-own-plan.ts';

/** Shares the plan with the manager, and its target with it while that lies ahead; or keeps both to oneself again. */
export const sharePlan = command({
  name: 'development.share_plan',
  input: z.object({ planId: ThingId, shared: z.boolean() }),
  audit: (input) => ({ kind: 'development_plan', id: input.planId, fields: ['shared'] }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    return await showPlan(ctx, input.shared ? await share(ctx, plan) : await unshare(ctx, plan));
  },
});

async function share(ctx: Context, plan: StoredPlan): Promise<StoredPlan> {
  const manager = await getManager(ctx, { personId: plan.person_id });
  if (manager === null)
    throw new Refusal('unmet_condition', 'no_manager', { message: 'Nobody is set as your manager, so there is nobody to share with yet.' });
  if (plan.target_profile_id !== null && (await liesAhead(ctx, plan.person_id, plan.target_profile_id))) {
    await setAspiration(ctx, { personId: plan.person_id, jobProfileId: plan.target_profile_id });
    await shareAspiration(ctx, { personId: plan.person_id, shared: true });
  }
  if (plan.shared_at !== null && plan.shared_with === manager.id) {
    ctx.unchanged();
    return plan;
  }
  const now = ctx.now();
  const shared = await updatePlan(ctx.db, plan.id, {
    ...(plan.state === 'draft' && { state: 'shared' as const }),
    shared_at: plan.shared_at ?? now,
    shared_with: manager.id,
    last_activity_at: now,
  });
  if (plan.shared_with !== manager.id) await ctx.announce(planShared, { planId: plan.id, personId: plan.person_id });
  return shared;
}

/** Whether a role can still be a target: it is published and not the one the person is in; a plan to one they reached stays theirs to tell. */
async function liesAhead(ctx: Context, personId: string, jobProfileId: string): Promise<boolean> {
  const [person] = await findPeople(ctx, { personIds: [personId] });
  const roles = await findRoles(ctx, { jobProfileIds: [jobProfileId] });
  return roles.length > 0 && person?.jobProfileId !== jobProfileId;
}

async function unshare(ctx: Context, plan: StoredPlan): Promise<StoredPlan> {
  const { role } = await getAspiration(ctx, { personId: plan.person_id });
  if (role === null || role.id === plan.target_profile_id) await shareAspiration(ctx, { personId: plan.person_id, shared: false });
  if (plan.shared_at === null) {
    ctx.unchanged();
    return plan;
  }
  return await updatePlan(ctx.db, plan.id, {
    ...(plan.state === 'shared' && { state: 'draft' as const }),
    shared_at: null,
    shared_with: null,
  });
}
