import type { Rating } from './rating.ts';

/** Whether a rating answers the question: a step, or "I can't tell". A note alone does not. */
export const isAnswered = (rating: Pick<Rating, 'step' | 'notObserved'> | undefined): boolean =>
  rating !== undefined && (rating.step !== null || rating.notObserved);
