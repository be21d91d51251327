import type { Proficiency } from '@waymark/domain/assessments/proficiency.ts';
import type { DevelopmentAction, DevelopmentGoal, DevelopmentPlan } from '@waymark/domain/development/development-plan.ts';
import { judgePlanActivity } from '@waymark/domain/development/plan-activity.ts';
import type { Expectation } from '@waymark/domain/job-architecture/framework-content.ts';
import { dayOf } from '@waymark/domain/shared/day-of.ts';
import { getProficiencies } from '#modules/assessments/queries/get-proficiencies.ts';
import { findCompetencies } from '#modules/pathways/queries/find-competencies.ts';
import { findRoles } from '#modules/pathways/queries/find-roles.ts';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { isSystem, personOf } from '#platform/use-case/actor.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import {
  listActions,
  listCheckIns,
  listComments,
  listGoals,
  type StoredAction,
  type StoredGoal,
  type StoredPlan,
} from '../repository/plans.ts';

/** A plan in full, as the person and their manager see it. */
export async function showPlan(ctx: Context, plan: StoredPlan): Promise<DevelopmentPlan> {
  const [found] = plan.target_profile_id === null ? [] : await findRoles(ctx, { jobProfileIds: [plan.target_profile_id] });
  const goals = await showGoals(ctx, plan, found?.expectations);
  const actions = await listActions(ctx.db, [plan.id]);
  const nameOf = new Map(goals.map((goal) => [goal.id, goal.competencyName]));
  const running = plan.state !== 'finished';
  const mine = running && (isSystem(ctx.actor) || plan.person_id === personOf(ctx.actor));
  return {
    ...datesOf(plan),
    ...(await voices(ctx, plan)),
    id: plan.id,
    target: found?.role ?? null,
    versionNumber: found?.role.versionNumber ?? null,
    state: plan.state,
    activity: judgePlanActivity({ state: plan.state, lastActivityOn: dayOf(plan.last_activity_at, ctx.timeZone) }, today(ctx)),
    goals,
    actions: actions.map((action) => showAction(action, nameOf.get(action.goal_id ?? '') ?? null)),
    revision: plan.revision,
    can: { edit: mine, share: mine, checkIn: mine, comment: running, finish: mine },
  };
}

type PlanDates = Pick<DevelopmentPlan, 'sharedAt' | 'pausedUntil' | 'nextCheckInOn' | 'lastActivityAt' | 'finishedAt'>;

const datesOf = (plan: StoredPlan): PlanDates => ({
  sharedAt: plan.shared_at?.toISOString() ?? null,
  pausedUntil: plan.paused_until,
  nextCheckInOn: plan.next_check_in_on,
  lastActivityAt: plan.last_activity_at.toISOString(),
  finishedAt: plan.finished_at?.toISOString() ?? null,
});

/** Who the plan is about and shared with, and what was said on it. */
async function voices(ctx: Context, plan: StoredPlan): Promise<Pick<DevelopmentPlan, 'person' | 'sharedWith' | 'checkIns' | 'comments'>> {
  const checkIns = await listCheckIns(ctx.db, plan.id);
  const comments = await listComments(ctx.db, plan.id);
  const said = [...checkIns, ...comments].map((one) => one.by_person_id);
  const people = await namesOf(ctx, [plan.person_id, plan.shared_with, ...said]);
  return {
    person: people(plan.person_id),
    sharedWith: plan.shared_with === null ? null : people(plan.shared_with),
    checkIns: checkIns.map(({ id, action_id, by_person_id, mood, note, needs_manager, at }) => ({
      id,
      actionId: action_id,
      by: people(by_person_id),
      mood,
      note,
      needsManager: needs_manager,
      at: at.toISOString(),
    })),
    comments: comments.map(({ id, action_id, by_person_id, kind, text, at }) => ({
      id,
      actionId: action_id,
      by: people(by_person_id),
      kind,
      text,
      at: at.toISOString(),
    })),
  };
}

/** One action as screens show it, with the name of the competency that its goal is about. */
export async function showOneAction(ctx: Context, action: StoredAction, goals: readonly StoredGoal[]): Promise<DevelopmentAction> {
  const goal = goals.find((one) => one.id === action.goal_id);
  if (goal === undefined) return showAction(action, null);
  const [competency] = await findCompetencies(ctx, { competencyIds: [goal.competency_id] });
  return showAction(action, competency?.name ?? '');
}

function showAction(action: StoredAction, competencyName: string | null): DevelopmentAction {
  return {
    id: action.id,
    goalId: action.goal_id,
    competencyName,
    catalogueActionId: action.catalogue_action_id,
    kind: action.kind,
    title: action.title,
    note: action.note,
    involves: action.involves,
    effortHours: action.effort_hours,
    dueMonth: action.due_month,
    startsOn: action.starts_on,
    state: action.state,
    progressDone: action.progress_done,
    progressTotal: action.progress_total,
    evidenceId: action.evidence_id,
    revision: action.revision,
  };
}

/** Goals with names, the step held now, and whether the target still asks; without a published target everything is asked. */
async function showGoals(ctx: Context, plan: StoredPlan, expectations: readonly Expectation[] | undefined): Promise<DevelopmentGoal[]> {
  const goals = await listGoals(ctx.db, [plan.id]);
  const held = await heldSteps(ctx, plan.person_id);
  const competencies = new Map(
    (await findCompetencies(ctx, { competencyIds: goals.map((goal) => goal.competency_id) })).map((one) => [one.id, one]),
  );
  const asked = expectations && new Set(expectations.map((one) => one.competencyId));
  return goals.map((goal) => {
    const competency = competencies.get(goal.competency_id);
    return {
      id: goal.id,
      competencyId: goal.competency_id,
      competencyName: competency?.name ?? '',
      fromStep: goal.from_step,
      toStep: goal.to_step,
      heldStep: held.get(goal.competency_id)?.step ?? null,
      scaleSteps: competency?.scale.levels.length ?? 5,
      expectationText: goal.expectation_text,
      why: goal.why,
      dueMonth: goal.due_month,
      state: goal.state,
      noLongerAsked: asked !== undefined && !asked.has(goal.competency_id),
    };
  });
}

/** The steps a person holds, by competency. */
export async function heldSteps(ctx: Context, personId: string): Promise<Map<string, Proficiency>> {
  const { items } = await getProficiencies(ctx, { personId });
  return new Map(items.map((one) => [one.competencyId, one]));
}

type Who = DevelopmentPlan['person'];

async function namesOf(ctx: Context, ids: readonly (string | null)[]): Promise<(id: string) => Who> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = new Map((await findPeople(ctx, { personIds: wanted })).map((one) => [one.id, one]));
  return (id) => ({ id, handle: people.get(id)?.handle ?? '', displayName: people.get(id)?.displayName ?? '' });
}
