import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canWritePlan } from '../policy.ts';
import { findAction, findPlan, type StoredAction, type StoredPlan } from '../repository/plans.ts';

/** The actor's own plan, locked until the transaction ends; anybody else is refused, and so is a finished plan. */
export async function takeOwnPlan(ctx: Context, planId: string): Promise<StoredPlan> {
  const plan = await findPlan(ctx.db, planId);
  ctx.authorize(canWritePlan(ctx.actor, plan?.person_id));
  if (plan === undefined) throw new Error('the policy let an absent plan through');
  if (plan.state === 'finished') throw new Refusal('conflict', 'plan_finished', { message: 'This plan is finished. Start a new one.' });
  return plan;
}

/** An action of the actor's own plan with that plan, both locked. */
export async function takeOwnAction(ctx: Context, actionId: string): Promise<{ plan: StoredPlan; action: StoredAction }> {
  const action = await findAction(ctx.db, actionId);
  const plan = action && (await findPlan(ctx.db, action.plan_id));
  ctx.authorize(canWritePlan(ctx.actor, plan?.person_id));
  if (action === undefined || plan === undefined) throw new Error('the policy let an absent action through');
  if (plan.state === 'finished') throw new Refusal('conflict', 'plan_finished', { message: 'This plan is finished. Start a new one.' });
  return { plan, action };
}
