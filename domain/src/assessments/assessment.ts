import { z } from 'zod';
import { isAnswered, type Rating } from './rating.ts';

export const AssessmentKind = z.enum(['self', 'manager', 'peer']);
export type AssessmentKind = z.infer<typeof AssessmentKind>;

export const AssessmentState = z.enum(['not_started', 'draft', 'submitted', 'withdrawn']);
export type AssessmentState = z.infer<typeof AssessmentState>;

export const RoundState = z.enum(['open', 'both_in', 'agreed', 'closed', 'cancelled', 'expired']);
export type RoundState = z.infer<typeof RoundState>;

/** One assessor's view of one person against one job profile, as far as its life needs. */
export interface Assessment {
  readonly id: string;
  readonly roundId: string;
  readonly kind: AssessmentKind;
  readonly assessorId: string;
  readonly state: AssessmentState;
  readonly submittedAt: Date | null;
}

/** What keeps an assessment from being sent, one entry a competency. */
export interface Shortfall {
  readonly competencyId: string;
  readonly code: 'not_answered' | 'example_needed' | 'reason_for_jump_needed';
}

export interface SubmissionFacts {
  readonly assessment: Pick<Assessment, 'kind' | 'state'>;
  readonly roundState: RoundState;
  readonly competencyIds: readonly string[];
  readonly ratings: readonly Rating[];
  /** The last agreed step by competency. */
  readonly lastAgreed: ReadonlyMap<string, number>;
}

export type SubmissionAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'round_not_open' }
  | { readonly ok: false; readonly reason: 'already_submitted' }
  | { readonly ok: false; readonly reason: 'assessment_incomplete'; readonly shortfalls: readonly Shortfall[] };

/**
 * Whether an assessment may be sent: the round is open, it is not sent yet, every competency is answered, and an assessor
 * other than the person gave an example (note or evidence) for each step, and a line for a step two or more away from the
 * last agreed one.
 */
export function judgeSubmission(facts: SubmissionFacts): SubmissionAnswer {
  if (facts.assessment.state === 'submitted') return { ok: false, reason: 'already_submitted' };
  if (facts.roundState !== 'open') return { ok: false, reason: 'round_not_open' };
  const byCompetency = new Map(facts.ratings.map((rating) => [rating.competencyId, rating]));
  const shortfalls = facts.competencyIds.flatMap((competencyId) => {
    const code = shortfallOf(byCompetency.get(competencyId), facts);
    return code === undefined ? [] : [{ competencyId, code }];
  });
  return shortfalls.length === 0 ? { ok: true } : { ok: false, reason: 'assessment_incomplete', shortfalls };
}

function shortfallOf(rating: Rating | undefined, facts: SubmissionFacts): Shortfall['code'] | undefined {
  if (rating === undefined || !isAnswered(rating)) return 'not_answered';
  if (facts.assessment.kind === 'self' || rating.step === null) return undefined;
  if (needsReasonForJump(rating, facts.lastAgreed.get(rating.competencyId))) return 'reason_for_jump_needed';
  return rating.comment.trim() === '' && rating.evidenceIds.length === 0 ? 'example_needed' : undefined;
}

/** Whether a step lies two or more away from the last agreed one and no line says why. */
export function needsReasonForJump(rating: Pick<Rating, 'step' | 'comment'>, lastAgreed: number | undefined): boolean {
  if (rating.step === null || lastAgreed === undefined) return false;
  return Math.abs(rating.step - lastAgreed) >= 2 && rating.comment.trim() === '';
}

const DAY = 86_400_000;

/** Whether what was sent may still be taken back: within 24 hours and before the other side is in. */
export function canWithdraw(assessment: Pick<Assessment, 'state' | 'submittedAt'>, roundState: RoundState, now: Date): boolean {
  if (assessment.state !== 'submitted' || assessment.submittedAt === null) return false;
  return roundState === 'open' && now.getTime() - assessment.submittedAt.getTime() < DAY;
}

/** Whether one side may see what the other side wrote: only once both are in. */
export const isRevealed = (state: RoundState): boolean => state === 'both_in' || state === 'agreed' || state === 'closed';
