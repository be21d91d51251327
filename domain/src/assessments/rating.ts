import { z } from 'zod';

/**
 * One competency inside an assessment. "Between two" is kept as the lower step with a mark and counts as the lower;
 * "not observed" has no step and is an answer too.
 */
export const Rating = z.object({
  competencyId: z.string(),
  step: z.number().int().min(1).max(10).nullable(),
  betweenTwo: z.boolean(),
  notObserved: z.boolean(),
  comment: z.string(),
  evidenceIds: z.array(z.string()),
});
export type Rating = z.infer<typeof Rating>;

/** A rating as it is kept: how often it was saved, and when last. */
export const KeptRating = Rating.extend({ revision: z.number().int(), savedAt: z.string() });
export type KeptRating = z.infer<typeof KeptRating>;
