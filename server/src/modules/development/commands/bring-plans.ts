import { ActionKind, ActionState } from '@waymark/domain/development/action-kind.ts';
import { CheckInMood } from '@waymark/domain/development/development-plan.ts';
import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canBringPlans } from '../policy.ts';
import { insertActions, insertCheckIns, insertGoals, insertPlans } from '../repository/plans.ts';

const BroughtAction = z.object({
  title: z.string().min(1).max(300),
  kind: ActionKind,
  state: ActionState,
  catalogueActionId: z.guid().nullable(),
  /** The first day of a month. */
  dueMonth: CalendarDate.nullable().default(null),
});

const BroughtPlan = z.object({
  personId: z.guid(),
  targetProfileId: z.guid().nullable(),
  frameworkVersionId: z.guid().nullable(),
  managerId: z.guid().nullable(),
  /** A shared plan is shared with the manager named above. */
  shared: z.boolean(),
  startedAt: z.iso.datetime(),
  lastActivityAt: z.iso.datetime(),
  nextCheckInOn: CalendarDate.nullable(),
  goals: z.array(
    z.object({
      competencyId: z.guid(),
      fromStep: z.number().int().min(1).max(10).nullable(),
      toStep: z.number().int().min(1).max(10),
      expectationText: z.string(),
      actions: z.array(BroughtAction),
    }),
  ),
  /** Actions that serve no goal: of somebody who grows where they are. */
  actions: z.array(BroughtAction).default([]),
  checkIns: z.array(z.object({ mood: CheckInMood, note: z.string(), at: z.iso.datetime() })),
});

/** Brings running plans from elsewhere with their own dates; for imports and the sample, many at once. */
export const bringPlans = command({
  name: 'development.bring_plans',
  input: z.object({ plans: z.array(BroughtPlan) }),
  audit: () => ({ kind: 'development_plan', id: null, fields: ['plans'] }),
  run: async (ctx, input) => {
    ctx.authorize(canBringPlans(ctx.actor));
    const newId = () => uuidv7(ctx.now().getTime());
    const plans = input.plans.map((plan) => ({ ...plan, id: newId(), goals: plan.goals.map((goal) => ({ ...goal, id: newId() })) }));
    await insertPlans(ctx.db, plans.map(planRow));
    await insertGoals(
      ctx.db,
      plans.flatMap((plan) => plan.goals.map((goal, index) => goalRow(plan.id, goal, index))),
    );
    await insertActions(
      ctx.db,
      plans.flatMap((plan) => actionRows(plan, newId)),
    );
    await insertCheckIns(
      ctx.db,
      plans.flatMap((plan) =>
        plan.checkIns.map((one) => ({
          id: newId(),
          plan_id: plan.id,
          by_person_id: plan.personId,
          mood: one.mood,
          note: one.note,
          at: new Date(one.at),
        })),
      ),
    );
    return { plans: plans.length };
  },
});

type Numbered = Omit<z.infer<typeof BroughtPlan>, 'goals'> & {
  id: string;
  goals: (z.infer<typeof BroughtPlan>['goals'][number] & { id: string })[];
};

const planRow = (plan: Numbered) => ({
  id: plan.id,
  person_id: plan.personId,
  target_profile_id: plan.targetProfileId,
  framework_version_id: plan.frameworkVersionId,
  state: plan.shared ? ('shared' as const) : ('draft' as const),
  shared_at: plan.shared ? new Date(plan.startedAt) : null,
  shared_with: plan.shared ? plan.managerId : null,
  next_check_in_on: plan.nextCheckInOn,
  last_activity_at: new Date(plan.lastActivityAt),
  created_at: new Date(plan.startedAt),
});

const goalRow = (planId: string, goal: Numbered['goals'][number], index: number) => ({
  id: goal.id,
  plan_id: planId,
  competency_id: goal.competencyId,
  from_step: goal.fromStep,
  to_step: goal.toStep,
  expectation_text: goal.expectationText,
  state: 'open' as const,
  sort_order: index,
});

const actionRows = (plan: Numbered, newId: () => string) =>
  [
    ...plan.goals.flatMap((goal) => goal.actions.map((action) => ({ goalId: goal.id, action }))),
    ...plan.actions.map((action) => ({ goalId: null, action })),
  ].map(({ goalId, action }, index) => ({
    id: newId(),
    plan_id: plan.id,
    goal_id: goalId,
    catalogue_action_id: action.catalogueActionId,
    kind: action.kind,
    title: action.title,
    due_month: action.dueMonth,
    state: action.state,
    sort_order: index,
    created_at: new Date(plan.startedAt),
    updated_at: new Date(plan.lastActivityAt),
  }));
