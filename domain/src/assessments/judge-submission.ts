import type { Assessment, RoundState } from './assessment.ts';
import { isAnswered } from './is-answered.ts';
import type { Rating } from './rating.ts';

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
