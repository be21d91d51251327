import type { DevelopmentPlan } from '@waymark/domain/development/development-plan.ts';
import type { Expectation } from '@waymark/domain/job-architecture/framework-content.ts';
import { wordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import { addDays } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { stepOffScale } from '#modules/competencies/commands/define-competency.ts';
import { findCompetencies } from '#modules/pathways/queries/find-competencies.ts';
import { findRoles } from '#modules/pathways/queries/find-roles.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { canWritePlan } from '../policy.ts';
import { heldSteps, showPlan } from '../queries/show-plan.ts';
import { insertGoals, insertPlan } from '../repository/plans.ts';

const FIRST_CHECK_IN_DAYS = 30;

/** Starts a plan with a goal for each step kept; private until shared. */
export const startPlan = command({
  name: 'development.start_plan',
  input: z.object({
    personId: PersonRef,
    targetProfileId: ThingId.nullable(),
    competencyIds: z.array(ThingId).min(1, 'Keep at least one step.').max(10),
  }),
  audit: (_input, output: DevelopmentPlan) => ({ kind: 'development_plan', id: output.id, fields: ['target', 'goals'] }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canWritePlan(ctx.actor, personId));
    const role = await roleToGrowIn(ctx, personId, input.targetProfileId);
    const now = ctx.now();
    const id = uuidv7(now.getTime());
    const plan = await insertPlan(ctx.db, {
      id,
      person_id: personId,
      target_profile_id: input.targetProfileId,
      framework_version_id: role.role.versionId,
      state: 'draft',
      next_check_in_on: addDays(today(ctx), FIRST_CHECK_IN_DAYS),
      last_activity_at: now,
      created_at: now,
    });
    if (plan === undefined)
      throw new Refusal('conflict', 'plan_exists', { message: 'You keep a plan already. Finish it before you start another.' });
    await insertGoals(
      ctx.db,
      await goalsFor(ctx, { planId: id, personId, expectations: role.expectations, competencyIds: input.competencyIds }),
    );
    return await showPlan(ctx, plan);
  },
});

async function roleToGrowIn(ctx: Context, personId: string, targetProfileId: string | null) {
  const [person] = await findPeople(ctx, { personIds: [personId] });
  const profileId = targetProfileId ?? person?.jobProfileId ?? undefined;
  if (profileId === undefined) {
    throw new Refusal('unmet_condition', 'no_role_yet', {
      message: 'Your role is not known yet, so there is nothing to grow towards. Pick a target.',
    });
  }
  const [found] = await findRoles(ctx, { jobProfileIds: [profileId] });
  if (found === undefined) throw new Refusal('unmet_condition', 'role_not_live', { message: 'This role is not published.' });
  return found;
}

interface GoalFacts {
  readonly planId: string;
  readonly personId: string;
  readonly expectations: readonly Expectation[];
  readonly competencyIds: readonly string[];
  /** What the role asks unless told. */
  readonly toStep?: number | undefined;
}

/** Rows for goals: from the step held now to the step the role asks, in the role's words. */
export async function goalsFor(ctx: Context, facts: GoalFacts) {
  const held = await heldSteps(ctx, facts.personId);
  const competencies = new Map((await findCompetencies(ctx, { competencyIds: [...facts.competencyIds] })).map((one) => [one.id, one]));
  return [...new Set(facts.competencyIds)].map((competencyId, index) => {
    const expectation = facts.expectations.find((one) => one.competencyId === competencyId);
    const competency = competencies.get(competencyId);
    if (expectation === undefined || competency === undefined) {
      const message = 'This role does not ask for that competency.';
      throw new Refusal('invalid', 'not_asked_here', {
        message,
        faults: [{ pointer: `/competencyIds/${index}`, code: 'not_asked_here', message }],
      });
    }
    const fromStep = held.get(competencyId)?.step ?? null;
    const steps = competency.scale.levels.length;
    if (facts.toStep !== undefined && facts.toStep > steps) throw stepOffScale(facts.toStep, steps);
    return {
      id: uuidv7(ctx.now().getTime()),
      plan_id: facts.planId,
      competency_id: competencyId,
      from_step: fromStep,
      // somebody who shows it already grows one step beyond, as far as the scale goes
      to_step: facts.toStep ?? Math.min(steps, Math.max(expectation.required, (fromStep ?? 0) + 1)),
      expectation_text: wordingOf(expectation, competency),
      state: 'open' as const,
      sort_order: index,
    };
  });
}
