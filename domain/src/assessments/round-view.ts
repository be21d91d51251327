import { z } from 'zod';
import { CompetencyContent } from '../competencies/competency.ts';
import { KeptDay } from '../shared/calendar-date.ts';
import { AgreementOutcome } from './agree-ratings.ts';
import { AssessmentKind, AssessmentState, RoundState } from './assessment.ts';
import { KeptRating } from './rating.ts';

const Who = z.object({ id: z.string(), handle: z.string(), displayName: z.string() });

/** How many competencies are answered; null on the other side's until both are in: nobody watches another's draft grow. */
const AnsweredCount = z.number().int().nullable();

/** One side of a round as the asker may see it: what the other side wrote is absent until both are in. */
const Side = z.object({
  id: z.string(),
  kind: AssessmentKind,
  assessor: Who,
  state: AssessmentState,
  answered: AnsweredCount,
  submittedAt: z.string().nullable(),
  /** null: not for the asker's eyes yet. */
  ratings: z.array(KeptRating).nullable(),
});

const ComparedRow = z.object({
  competencyId: z.string(),
  selfStep: z.number().nullable(),
  managerStep: z.number().nullable(),
  matches: z.boolean(),
  difference: z.number().nullable(),
  proposal: z
    .object({
      outcome: AgreementOutcome,
      step: z.number().nullable(),
      reason: z.string(),
      proposedBy: z.string(),
      confirmedBy: z.string().nullable(),
    })
    .nullable(),
  settled: z.object({ outcome: AgreementOutcome, step: z.number().nullable() }).nullable(),
});

/** A round in a list, as the asker may see it. */
export const RoundSummary = z.object({
  id: z.string(),
  subject: Who,
  assessor: Who.nullable(),
  jobProfileId: z.string(),
  profileTitle: z.string(),
  familySlug: z.string(),
  profileSlug: z.string(),
  frameworkVersionId: z.string(),
  versionNumber: z.number().nullable(),
  state: RoundState,
  dueOn: KeptDay.nullable(),
  talkAt: z.string().nullable(),
  agreedOn: KeptDay.nullable(),
  openedAt: z.string(),
  competencyCount: z.number().int(),
  self: z.object({ id: z.string(), state: AssessmentState, answered: AnsweredCount }),
  manager: z.object({ id: z.string(), state: AssessmentState, answered: AnsweredCount }).nullable(),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

/** A round as the asker may see it. */
export const RoundView = RoundSummary.extend({
  /** In the order of the profile; `required` is null until the asker has answered that competency, so that it does not anchor. */
  expectations: z.array(
    z.object({
      competency: CompetencyContent,
      required: z.number().nullable(),
      importance: z.number(),
      mustHave: z.boolean(),
      wording: z.string(),
      lastAgreed: z.object({ step: z.number(), on: KeptDay }).nullable(),
    }),
  ),
  mine: Side,
  other: Side.nullable(),
  /** null until both sides are in. */
  comparison: z.array(ComparedRow).nullable(),
  strength: z.string(),
  focus: z.string(),
  agreedBy: z.array(Who),
  /** While the round runs: it came from a former assessor, to somebody else or, for now, to nobody. */
  handOver: z.object({ from: Who, to: Who.nullable(), at: z.string(), keepsView: z.boolean() }).nullable(),
  /** Why it was opened although something was agreed before; `by` is null where they were removed. */
  reopened: z.object({ fromId: z.string(), by: Who.nullable(), reason: z.string() }).nullable(),
  /** How it was cancelled; `by` is null where the person left. */
  cancelled: z.object({ at: z.string(), by: Who.nullable(), reason: z.string() }).nullable(),
  revision: z.number().int(),
  can: z.object({
    rate: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    talk: z.boolean(),
    finish: z.boolean(),
    cancel: z.boolean(),
    reopen: z.boolean(),
    scheduleTalk: z.boolean(),
  }),
});
export type RoundView = z.infer<typeof RoundView>;
