import { cutPage, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { findRoles } from '#modules/pathways/queries/find-roles.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canWritePlan } from '../policy.ts';
import { listPlans as findPage } from '../repository/plans.ts';

/** One's plans, newest first, finished ones too. */
export const listPlans = query({
  name: 'development.list_plans',
  input: PageQuery.extend(z.object({ personId: PersonRef }).shape),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canWritePlan(ctx.actor, personId));
    const after = readCursor(input.cursor, z.tuple([z.guid()]));
    const page = cutPage(await findPage(ctx.db, { personId, limit: input.limit, after }), input.limit, (row) => [row.id]);
    const targets = page.items.map((plan) => plan.target_profile_id).filter((id) => id !== null);
    const roles = new Map((await findRoles(ctx, { jobProfileIds: targets })).map(({ role }) => [role.id, role]));
    return {
      ...page,
      items: page.items.map((plan) => ({
        id: plan.id,
        target: plan.target_profile_id === null ? null : (roles.get(plan.target_profile_id) ?? null),
        state: plan.state,
        createdAt: plan.created_at.toISOString(),
        finishedAt: plan.finished_at?.toISOString() ?? null,
      })),
    };
  },
});
