import { suggestActions as rank } from '@waymark/domain/development/suggest-actions.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canWritePlan } from '../policy.ts';
import { listBuilding } from '../repository/catalogue.ts';
import { findCurrentPlan, listActions, listGoals } from '../repository/plans.ts';
import { heldSteps } from './show-plan.ts';

/** Actions of different kinds for one step, each with its reason; what is in the plan already is not offered again. */
export const suggestActions = query({
  name: 'development.suggest_actions',
  input: z.object({
    personId: PersonRef,
    competencyId: ThingId,
    toStep: z.number().int().min(1).max(10),
    limit: z.number().int().min(1).max(20).default(4),
  }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canWritePlan(ctx.actor, personId));
    const plan = await findCurrentPlan(ctx.db, personId);
    const planIds = plan === undefined ? [] : [plan.id];
    const actions = await listActions(ctx.db, planIds);
    const goals = await listGoals(ctx.db, planIds);
    const held = (await heldSteps(ctx, personId)).get(input.competencyId)?.step ?? 0;
    const items = rank({
      competencyId: input.competencyId,
      from: Math.min(held, input.toStep - 1),
      to: input.toStep,
      catalogue: await listBuilding(ctx.db, input.competencyId),
      otherCompetencyIds: goals.map((goal) => goal.competency_id).filter((id) => id !== input.competencyId),
      taken: new Set(actions.flatMap((action) => action.catalogue_action_id ?? [])),
      most: input.limit,
    });
    return { items: items.map(({ action, reason }) => ({ action, reason: { ...reason, alsoBuilds: [...reason.alsoBuilds] } })) };
  },
});
