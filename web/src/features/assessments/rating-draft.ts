import { isAnswered } from '@waymark/domain/assessments/is-answered.ts';
import { judgeSubmission, type Shortfall } from '@waymark/domain/assessments/judge-submission.ts';
import type { KeptRating, Rating } from '@waymark/domain/assessments/rating.ts';
import type { RoundExpectation, RoundView } from './assessments-queries.ts';

/** What a rater says about one competency, and the revision it was changed from: 0 before the first answer. */
export interface RatingDraft extends Omit<Rating, 'competencyId'> {
  readonly base: number;
}

/** How far a competency is: complete, begun, or not looked at. */
export type Progress = 'done' | 'started' | 'todo';

const blank: RatingDraft = { step: null, betweenTwo: false, notObserved: false, comment: '', evidenceIds: [], base: 0 };

/** The reader's own rating of a competency as the server has it; an empty one before the first answer. */
export function ratingOf(round: RoundView, competencyId: string): RatingDraft {
  const found = (round.mine.ratings ?? []).find((rating) => rating.competencyId === competencyId);
  if (found === undefined) return blank;
  const { step, betweenTwo, notObserved, comment, evidenceIds, revision } = found;
  return { step, betweenTwo, notObserved, comment, evidenceIds, base: revision };
}

/** What still keeps the reader's view from being sent, by competency. */
export function shortfallsOf(round: RoundView): ReadonlyMap<string, Shortfall['code']> {
  const answer = judgeSubmission({
    assessment: { kind: round.mine.kind, state: 'draft' },
    roundState: 'open',
    competencyIds: round.expectations.map((expectation) => expectation.competency.id),
    ratings: round.mine.ratings ?? [],
    lastAgreed: new Map(
      round.expectations.flatMap((each) => (each.lastAgreed === null ? [] : [[each.competency.id, each.lastAgreed.step]])),
    ),
  });
  if (answer.ok || answer.reason !== 'assessment_incomplete') return new Map();
  return new Map(answer.shortfalls.map(({ competencyId, code }) => [competencyId, code]));
}

/** The state of one competency in the list: "looked at but not complete" differs from "not looked at". */
export function progressOf(round: RoundView, competencyId: string): Progress {
  if (!shortfallsOf(round).has(competencyId)) return 'done';
  const rating = ratingOf(round, competencyId);
  const begun = isAnswered(rating) || rating.comment.trim() !== '' || rating.evidenceIds.length > 0;
  return begun ? 'started' : 'todo';
}

/** The competency to go on with: the first that is not complete, else the first. */
export function whereToGoOn(round: RoundView): number {
  const open = round.expectations.findIndex((each) => progressOf(round, each.competency.id) !== 'done');
  return Math.max(0, open);
}

/** The round after one rating was saved, so that lists and counts follow without asking again. */
export function withSavedRating(round: RoundView, saved: { rating: KeptRating; required: number }): RoundView {
  const { competencyId } = saved.rating;
  const others = (round.mine.ratings ?? []).filter((rating) => rating.competencyId !== competencyId);
  const ratings = [...others, saved.rating];
  const required = isAnswered(saved.rating) ? saved.required : null;
  const reveal = (each: RoundExpectation) => (each.competency.id === competencyId ? { ...each, required } : each);
  return {
    ...round,
    expectations: round.expectations.map(reveal),
    mine: { ...round.mine, state: 'draft', answered: ratings.filter(isAnswered).length, ratings },
  };
}
