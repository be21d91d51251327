import { z } from 'zod';
import { CompetencyContent } from '../competencies/competency.ts';
import { CalendarDate, KeptDay } from '../shared/calendar-date.ts';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { AgreementOutcome } from './agree-ratings.ts';
import { AssessmentKind, AssessmentState, RoundState } from './assessment.ts';
import { AddEvidence, ChangeEvidence, Evidence } from './evidence.ts';
import { Proficiency } from './proficiency.ts';
import { KeptRating } from './rating.ts';
import { CancelRound, FinishRound, SaveRating, SaveTalkNote, TalkNote } from './round-changes.ts';

const PersonParams = z.object({ personId: z.string() });
const RoundParams = z.object({ roundId: z.string() });
const AssessmentParams = z.object({ assessmentId: z.string() });
const EvidenceParams = z.object({ evidenceId: z.string() });
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

const RoundSummary = z.object({
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

const RoundView = RoundSummary.extend({
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

/** What the API promises about assessments and evidence. */
export const assessmentsContract = {
  startRound: route({
    method: 'POST',
    path: '/people/{personId}/assessment-rounds',
    params: PersonParams,
    body: z.object({
      jobProfileId: z.string().optional(),
      dueOn: CalendarDate.optional(),
      assessorId: z.string().optional(),
    }),
    response: z.object({ id: z.string() }),
    status: 201,
    summary: 'Start an assessment of a person against their own role or another one',
    permission: 'assessments.start',
    rights: ['self', 'manager', 'people_partner'],
    refusals: ['no_role_yet', 'no_assessor', 'round_already_open', 'role_not_live', 'has_left'],
  }),
  listRounds: route({
    method: 'GET',
    path: '/assessment-rounds',
    query: PageQuery.extend({ as: z.enum(['subject', 'assessor']).default('subject') }),
    response: pageOf(RoundSummary),
    summary: 'My assessments, as the person assessed or as the assessor',
    permission: 'assessments.read',
    rights: ['everyone'],
  }),
  getRound: route({
    method: 'GET',
    path: '/assessment-rounds/{roundId}',
    params: RoundParams,
    response: RoundView,
    versioned: true,
    summary: 'One assessment as the asker may see it',
    permission: 'assessments.read',
    rights: ['self', 'assessor'],
  }),
  saveRating: route({
    method: 'PUT',
    path: '/assessments/{assessmentId}/ratings/{competencyId}',
    params: AssessmentParams.extend({ competencyId: z.string() }),
    body: SaveRating,
    response: z.object({ rating: KeptRating, required: z.number(), needsReasonForJump: z.boolean(), savedAt: z.string() }),
    summary: 'Save one rating of my own draft',
    permission: 'assessments.rate',
    rights: ['assessor'],
    refusals: ['round_not_open', 'already_submitted', 'not_asked_here', 'stale_revision'],
  }),
  submit: route({
    method: 'POST',
    path: '/assessments/{assessmentId}/submission',
    params: AssessmentParams,
    body: z.object({ talkAt: z.iso.datetime({ offset: true }).optional() }),
    response: z.object({ roundState: RoundState }),
    summary: 'Send my view; the other side sees it once both are in',
    permission: 'assessments.submit',
    rights: ['assessor'],
    refusals: ['round_not_open', 'already_submitted', 'assessment_incomplete'],
  }),
  withdraw: route({
    method: 'DELETE',
    path: '/assessments/{assessmentId}/submission',
    params: AssessmentParams,
    summary: 'Take back what I sent, within a day and before the other side is in',
    permission: 'assessments.submit',
    rights: ['assessor'],
    refusals: ['too_late_to_withdraw'],
  }),
  scheduleTalk: route({
    method: 'PUT',
    path: '/assessment-rounds/{roundId}/talk',
    params: RoundParams,
    body: z.object({ talkAt: z.iso.datetime({ offset: true }).nullable() }),
    summary: 'Set or clear the date of the talk',
    permission: 'assessments.talk',
    rights: ['self', 'assessor'],
    refusals: ['round_finished'],
  }),
  proposeAgreement: route({
    method: 'PUT',
    path: '/assessment-rounds/{roundId}/agreements/{competencyId}',
    params: RoundParams.extend({ competencyId: z.string() }),
    body: z.object({
      outcome: AgreementOutcome,
      step: z.number().int().min(1).max(10).nullable().default(null),
      reason: z.string().max(2000).default(''),
    }),
    summary: 'Propose what we agree on for one competency; the other side confirms',
    permission: 'assessments.talk',
    rights: ['self', 'assessor'],
    refusals: ['not_both_in', 'reason_needed', 'not_asked_here'],
  }),
  confirmAgreement: route({
    method: 'POST',
    path: '/assessment-rounds/{roundId}/agreements/{competencyId}/confirmation',
    params: RoundParams.extend({ competencyId: z.string() }),
    summary: 'Confirm what the other side proposed',
    permission: 'assessments.talk',
    rights: ['self', 'assessor'],
    refusals: ['not_both_in', 'nothing_proposed', 'own_proposal'],
  }),
  saveTalkNote: route({
    method: 'PUT',
    path: '/assessment-rounds/{roundId}/notes/{note}',
    params: RoundParams.extend({ note: TalkNote }),
    body: SaveTalkNote,
    summary: 'Keep the strength or the focus of a talk while it goes on',
    permission: 'assessments.talk',
    rights: ['self', 'assessor'],
    refusals: ['not_both_in', 'stale_revision'],
  }),
  finish: route({
    method: 'POST',
    path: '/assessment-rounds/{roundId}/agreement',
    params: RoundParams,
    body: FinishRound,
    response: z.object({ agreedOn: KeptDay }),
    summary: 'Pin the agreed levels with date, both names and the framework version',
    permission: 'assessments.talk',
    rights: ['self', 'assessor'],
    refusals: ['not_both_in', 'not_settled', 'no_assessor'],
  }),
  cancelRound: route({
    method: 'POST',
    path: '/assessment-rounds/{roundId}/cancellation',
    params: RoundParams,
    body: CancelRound,
    summary: 'Cancel an assessment that is not agreed yet, with a reason that both sides read',
    permission: 'assessments.start',
    rights: ['self', 'assessor'],
    refusals: ['round_finished', 'not_yours_to_cancel'],
  }),
  reopenRound: route({
    method: 'POST',
    path: '/assessment-rounds/{roundId}/reopening',
    params: RoundParams,
    body: z.object({ reason: z.string().trim().min(1, 'Say why in one line.').max(500) }),
    response: z.object({ id: z.string() }),
    status: 201,
    summary: 'Open a new assessment from an agreed one, which itself stays as it is',
    permission: 'assessments.start',
    rights: ['self', 'assessor'],
    refusals: ['not_agreed_yet', 'not_yours_to_reopen', 'round_already_open', 'no_assessor', 'role_not_live', 'has_left'],
  }),
  getProficiencies: route({
    method: 'GET',
    path: '/people/{personId}/proficiencies',
    params: PersonParams,
    response: z.object({ items: z.array(Proficiency) }),
    summary: 'The levels held true of a person, with source and date',
    permission: 'assessments.proficiencies',
    rights: ['self', 'manager', 'people_partner'],
  }),
  listEvidence: route({
    method: 'GET',
    path: '/people/{personId}/evidence',
    params: PersonParams,
    query: PageQuery.extend({ competencyId: z.string().optional(), from: CalendarDate.optional() }),
    response: pageOf(Evidence),
    summary: 'Evidence: my own, or what a report has attached or shared',
    permission: 'evidence.read',
    rights: ['self', 'manager'],
  }),
  addEvidence: route({
    method: 'POST',
    path: '/people/{personId}/evidence',
    params: PersonParams,
    body: AddEvidence,
    response: Evidence,
    status: 201,
    summary: 'Keep a note or a link about work done; private until attached',
    permission: 'evidence.write',
    rights: ['self'],
  }),
  changeEvidence: route({
    method: 'PATCH',
    path: '/evidence/{evidenceId}',
    params: EvidenceParams,
    body: ChangeEvidence,
    response: Evidence,
    versioned: true,
    summary: 'Change a note or link of mine',
    permission: 'evidence.write',
    rights: ['self'],
    refusals: ['stale_revision', 'evidence_in_use'],
  }),
  removeEvidence: route({
    method: 'DELETE',
    path: '/evidence/{evidenceId}',
    params: EvidenceParams,
    summary: 'Remove a note or link of mine that no agreed level rests on',
    permission: 'evidence.write',
    rights: ['self'],
    refusals: ['evidence_in_use'],
  }),
} as const;
