import { z } from 'zod';
import { RolePlace } from '../pathways/contract.ts';
import { KeptDay } from '../shared/calendar-date.ts';
import { ActionKind, ActionState } from './action-kind.ts';
import { PlanActivity } from './plan-activity.ts';

const Who = z.object({ id: z.string(), handle: z.string(), displayName: z.string() });

export const PlanState = z.enum(['draft', 'shared', 'paused', 'finished']);
export type PlanState = z.infer<typeof PlanState>;

export const CheckInMood = z.enum(['going_well', 'slower_than_hoped', 'stuck']);
export type CheckInMood = z.infer<typeof CheckInMood>;

/** A goal: raise one competency from one step to another, for a reason. On screen: a step. */
export const DevelopmentGoal = z.object({
  id: z.string(),
  competencyId: z.string(),
  competencyName: z.string(),
  fromStep: z.number().int().nullable(),
  toStep: z.number().int(),
  /** The step held now; the goal keeps the one it began with. */
  heldStep: z.number().int().nullable(),
  scaleSteps: z.number().int(),
  expectationText: z.string(),
  why: z.string(),
  dueMonth: KeptDay.nullable(),
  state: z.enum(['open', 'achieved', 'partly', 'dropped']),
  /** The role no longer asks for this competency: flagged, not deleted. */
  noLongerAsked: z.boolean(),
});
export type DevelopmentGoal = z.infer<typeof DevelopmentGoal>;

/** One thing to do. */
export const DevelopmentAction = z.object({
  id: z.string(),
  goalId: z.string().nullable(),
  competencyName: z.string().nullable(),
  catalogueActionId: z.string().nullable(),
  kind: ActionKind,
  title: z.string(),
  note: z.string(),
  involves: z.string(),
  effortHours: z.number().int().nullable(),
  dueMonth: KeptDay.nullable(),
  startsOn: KeptDay.nullable(),
  state: ActionState,
  progressDone: z.number().int(),
  progressTotal: z.number().int().nullable(),
  evidenceId: z.string().nullable(),
  revision: z.number().int(),
});
export type DevelopmentAction = z.infer<typeof DevelopmentAction>;

export const CheckIn = z.object({
  id: z.string(),
  actionId: z.string().nullable(),
  by: Who,
  mood: CheckInMood,
  note: z.string(),
  needsManager: z.boolean(),
  at: z.string(),
});
export type CheckIn = z.infer<typeof CheckIn>;

export const PlanComment = z.object({
  id: z.string(),
  actionId: z.string().nullable(),
  by: Who,
  kind: z.enum(['comment', 'suggestion', 'commitment']),
  text: z.string(),
  at: z.string(),
});
export type PlanComment = z.infer<typeof PlanComment>;

/** A person's goals and actions towards a role, or to grow where they are. */
export const DevelopmentPlan = z.object({
  id: z.string(),
  person: Who,
  target: RolePlace.nullable(),
  versionNumber: z.number().nullable(),
  state: PlanState,
  activity: PlanActivity,
  sharedWith: Who.nullable(),
  sharedAt: z.string().nullable(),
  pausedUntil: KeptDay.nullable(),
  nextCheckInOn: KeptDay.nullable(),
  lastActivityAt: z.string(),
  finishedAt: z.string().nullable(),
  goals: z.array(DevelopmentGoal),
  actions: z.array(DevelopmentAction),
  checkIns: z.array(CheckIn),
  comments: z.array(PlanComment),
  revision: z.number().int(),
  can: z.object({ edit: z.boolean(), share: z.boolean(), checkIn: z.boolean(), comment: z.boolean(), finish: z.boolean() }),
});
export type DevelopmentPlan = z.infer<typeof DevelopmentPlan>;
