import { z } from 'zod';
import { AddEvidence } from '../assessments/evidence.ts';
import { RolePlace } from '../pathways/contract.ts';
import { CalendarDate, KeptDay } from '../shared/calendar-date.ts';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { ActionKind, ActionState } from './action-kind.ts';
import { CatalogueAction } from './catalogue-action.ts';
import { catalogueContract } from './catalogue-contract.ts';
import { CheckIn, CheckInMood, DevelopmentAction, DevelopmentPlan, PlanComment } from './development-plan.ts';
import { PlanActivity } from './plan-activity.ts';

const PersonParams = z.object({ personId: z.string() });
const PlanParams = z.object({ planId: z.string() });
const GoalParams = PlanParams.extend({ goalId: z.string() });
const ActionParams = z.object({ actionId: z.string() });
const Step = z.number().int().min(1).max(10);
const Line = z.string().trim().min(1, 'One line is enough, but one it needs.').max(300);

/** A new action: from the catalogue, or in one's own words. */
export const AddAction = z.object({
  goalId: z.string().nullable().default(null),
  catalogueActionId: z.string().nullable().default(null),
  kind: ActionKind.optional(),
  title: Line.optional(),
  note: z.string().max(4000).default(''),
  dueMonth: CalendarDate.nullable().default(null),
  startsOn: CalendarDate.nullable().default(null),
  progressTotal: z.number().int().min(1).max(1000).nullable().default(null),
});
export type AddAction = z.infer<typeof AddAction>;

/** What of an action may be changed. */
export const ChangeAction = z.object({
  goalId: z.string().nullable().optional(),
  kind: ActionKind.optional(),
  title: Line.optional(),
  note: z.string().max(4000).optional(),
  dueMonth: CalendarDate.nullable().optional(),
  startsOn: CalendarDate.nullable().optional(),
  state: ActionState.exclude(['done']).optional(),
  progressDone: z.number().int().min(0).max(1000).optional(),
  progressTotal: z.number().int().min(1).max(1000).nullable().optional(),
});

/** What the API promises about development plans. */
export const developmentContract = {
  getPlan: route({
    method: 'GET',
    path: '/people/{personId}/plan',
    params: PersonParams,
    response: z.object({ plan: DevelopmentPlan.nullable() }),
    summary: 'The current plan; for a manager only once it is shared',
    permission: 'plans.read',
    rights: ['self', 'manager'],
  }),
  listPlans: route({
    method: 'GET',
    path: '/people/{personId}/plans',
    params: PersonParams,
    query: PageQuery,
    response: pageOf(
      z.object({
        id: z.string(),
        target: RolePlace.nullable(),
        state: z.string(),
        createdAt: z.string(),
        finishedAt: z.string().nullable(),
      }),
    ),
    summary: 'My plans, past ones too',
    permission: 'plans.read',
    rights: ['self'],
  }),
  startPlan: route({
    method: 'POST',
    path: '/people/{personId}/plan',
    params: PersonParams,
    body: z.object({
      /** null: grow where I am. */
      targetProfileId: z.string().nullable(),
      /** The steps kept, 1 to 3 as a good habit, more allowed. */
      competencyIds: z.array(z.string()).min(1, 'Keep at least one step.').max(10),
    }),
    response: DevelopmentPlan,
    status: 201,
    summary: 'Start a plan with a goal for each step kept',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_exists', 'role_not_live', 'no_role_yet', 'not_asked_here'],
  }),
  changePlan: route({
    method: 'PATCH',
    path: '/plans/{planId}',
    params: PlanParams,
    body: z.object({
      nextCheckInOn: CalendarDate.nullable().optional(),
      pausedUntil: CalendarDate.nullable().optional(),
      paused: z.boolean().optional(),
      actionOrder: z.array(z.string()).max(500).optional(),
    }),
    response: DevelopmentPlan,
    versioned: true,
    summary: 'Set the next check-in, pause or resume, order the actions',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['stale_revision', 'plan_finished', 'plan_not_paused'],
  }),
  sharePlan: route({
    method: 'POST',
    path: '/plans/{planId}/sharing',
    params: PlanParams,
    response: DevelopmentPlan,
    summary: 'Share the plan with my manager, and its target with it',
    permission: 'plans.share',
    rights: ['self'],
    refusals: ['no_manager', 'plan_finished'],
  }),
  unsharePlan: route({
    method: 'DELETE',
    path: '/plans/{planId}/sharing',
    params: PlanParams,
    response: DevelopmentPlan,
    summary: 'Keep the plan to myself again',
    permission: 'plans.share',
    rights: ['self'],
    refusals: ['plan_finished'],
  }),
  finishPlan: route({
    method: 'POST',
    path: '/plans/{planId}/finish',
    params: PlanParams,
    body: z.object({ outcomes: z.array(z.object({ goalId: z.string(), state: z.enum(['achieved', 'partly', 'dropped']) })).max(50) }),
    response: DevelopmentPlan,
    summary: 'Finish the plan and say how each step went',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_finished', 'outcome_missing'],
  }),
  addGoal: route({
    method: 'POST',
    path: '/plans/{planId}/goals',
    params: PlanParams,
    body: z.object({ competencyId: z.string(), toStep: Step.optional(), why: z.string().max(1000).default('') }),
    response: DevelopmentPlan,
    status: 201,
    summary: 'Add a step to the plan',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['goal_exists', 'plan_finished', 'not_asked_here', 'too_many_goals', 'step_off_scale'],
  }),
  changeGoal: route({
    method: 'PATCH',
    path: '/plans/{planId}/goals/{goalId}',
    params: GoalParams,
    body: z.object({
      why: z.string().max(1000).optional(),
      dueMonth: CalendarDate.nullable().optional(),
      state: z.enum(['open', 'achieved', 'partly', 'dropped']).optional(),
    }),
    response: DevelopmentPlan,
    summary: 'Change why or when of a step, or close it',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_finished'],
  }),
  suggestActions: route({
    method: 'GET',
    path: '/people/{personId}/action-suggestions',
    params: PersonParams,
    query: z.object({
      competencyId: z.string(),
      toStep: z.coerce.number().int().min(1).max(10),
      limit: z.coerce.number().int().min(1).max(20).default(4),
    }),
    response: z.object({
      items: z.array(
        z.object({
          action: CatalogueAction,
          reason: z.object({ fit: z.enum(['exact', 'covers', 'next']), alsoBuilds: z.array(z.string()), own: z.boolean() }),
        }),
      ),
    }),
    exploring: true,
    summary: 'Actions of different kinds for one step, each with its reason',
    permission: 'plans.suggest',
    rights: ['self'],
  }),
  addAction: route({
    method: 'POST',
    path: '/plans/{planId}/actions',
    params: PlanParams,
    body: AddAction,
    response: DevelopmentAction,
    status: 201,
    summary: 'Add an action from the catalogue or in my own words',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_finished', 'title_needed', 'too_many_actions'],
  }),
  changeAction: route({
    method: 'PATCH',
    path: '/actions/{actionId}',
    params: ActionParams,
    body: ChangeAction,
    response: DevelopmentAction,
    versioned: true,
    summary: 'Change an action of my plan',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['stale_revision', 'plan_finished'],
  }),
  completeAction: route({
    method: 'POST',
    path: '/actions/{actionId}/completion',
    params: ActionParams,
    body: z.object({ evidence: AddEvidence.nullable().default(null) }),
    response: DevelopmentAction,
    summary: 'Mark an action done and keep what I would show someone as evidence',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_finished', 'action_done'],
  }),
  removeAction: route({
    method: 'DELETE',
    path: '/actions/{actionId}',
    params: ActionParams,
    summary: 'Remove an action from my plan',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_finished'],
  }),
  checkIn: route({
    method: 'POST',
    path: '/plans/{planId}/check-ins',
    params: PlanParams,
    body: z.object({
      actionId: z.string().nullable().default(null),
      mood: CheckInMood,
      note: z.string().max(2000).default(''),
      needsManager: z.boolean().default(false),
    }),
    response: CheckIn,
    status: 201,
    summary: 'Say how it goes',
    permission: 'plans.write',
    rights: ['self'],
    refusals: ['plan_finished'],
  }),
  commentOnPlan: route({
    method: 'POST',
    path: '/plans/{planId}/comments',
    params: PlanParams,
    body: z.object({
      actionId: z.string().nullable().default(null),
      kind: z.enum(['comment', 'suggestion', 'commitment']).default('comment'),
      text: z.string().trim().min(1, 'Write at least one line.').max(4000),
    }),
    response: PlanComment,
    status: 201,
    summary: 'Comment, suggest or commit one’s own part on a shared plan',
    permission: 'plans.comment',
    rights: ['self', 'manager'],
    refusals: ['plan_finished'],
  }),
  ...catalogueContract,
  listTeamPlans: route({
    method: 'GET',
    path: '/team/plans',
    query: PageQuery,
    response: pageOf(
      z.object({
        personId: z.string(),
        activity: PlanActivity,
        target: RolePlace.nullable(),
        stepsLeft: z.number().int().nullable(),
        lastActivityAt: z.string().nullable(),
        nextCheckInOn: KeptDay.nullable(),
        needsManager: z.boolean(),
      }),
    ),
    summary: 'How the shared plans of my reports go; what is not shared reads as none',
    permission: 'plans.team',
    rights: ['everyone'],
  }),
} as const;
