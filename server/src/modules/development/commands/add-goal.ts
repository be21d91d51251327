import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { findRoles } from '#modules/pathways/queries/find-roles.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { showPlan } from '../queries/show-plan.ts';
import { insertGoals, listGoals, type StoredPlan, updatePlan } from '../repository/plans.ts';
import { goalsFor } from './start-plan.ts';
import { takeOwnPlan } from './take-own-plan.ts';

/** As many as finishing a plan takes a word on. */
const mostGoals = 50;

/** Adds a step to a plan, to what its role asks unless told otherwise. */
export const addGoal = command({
  name: 'development.add_goal',
  input: z.object({
    planId: ThingId,
    competencyId: ThingId,
    toStep: z.number().int().min(1).max(10).optional(),
    why: z.string().max(1000).default(''),
  }),
  audit: (input) => ({ kind: 'development_plan', id: input.planId, fields: ['goals'] }),
  run: async (ctx, input) => {
    const plan = await takeOwnPlan(ctx, input.planId);
    const goals = await listGoals(ctx.db, [plan.id]);
    if (goals.some((goal) => goal.competency_id === input.competencyId)) {
      throw new Refusal('conflict', 'goal_exists', { message: 'This step is in the plan already.' });
    }
    if (goals.length >= mostGoals) {
      throw new Refusal('conflict', 'too_many_goals', { message: `A plan holds at most ${mostGoals} steps. Close or finish some first.` });
    }
    const expectations = await expectationsOf(ctx, plan);
    const [row] = await goalsFor(ctx, {
      planId: plan.id,
      personId: plan.person_id,
      expectations,
      competencyIds: [input.competencyId],
      toStep: input.toStep,
    });
    if (row === undefined) throw new Error('one competency gives one goal');
    await insertGoals(ctx.db, [{ ...row, why: input.why, sort_order: goals.length }]);
    const updated = await updatePlan(ctx.db, plan.id, { last_activity_at: ctx.now() });
    return await showPlan(ctx, updated);
  },
});

async function expectationsOf(ctx: Context, plan: StoredPlan) {
  const [person] = await findPeople(ctx, { personIds: [plan.person_id] });
  const profileId = plan.target_profile_id ?? person?.jobProfileId;
  const [found] = profileId == null ? [] : await findRoles(ctx, { jobProfileIds: [profileId] });
  return found?.expectations ?? [];
}
