import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { getRelation } from '#modules/people/queries/get-relation.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canReadPlan } from '../policy.ts';
import { findCurrentPlan } from '../repository/plans.ts';
import { showPlan } from './show-plan.ts';

/** The plan a person keeps now; null for the person without one. */
export const getPlan = query({
  name: 'development.get_plan',
  input: z.object({ personId: PersonRef }),
  looksAt: (input) => input.personId,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    const plan = await findCurrentPlan(ctx.db, personId);
    const relation = await getRelation(ctx, { personId });
    ctx.authorize(canReadPlan(ctx.actor, { relation, isShared: plan?.shared_at != null }));
    return { plan: plan === undefined ? null : await showPlan(ctx, plan) };
  },
});
