import { z } from 'zod';

export const ProficiencySource = z.enum(['agreed', 'assessor', 'certificate', 'peer', 'self']);
export type ProficiencySource = z.infer<typeof ProficiencySource>;

/** What is held true of a person in one competency: the step, where it comes from and since when (D8). */
export const Proficiency = z.object({
  competencyId: z.string(),
  step: z.number().int().min(1).max(10),
  source: ProficiencySource,
  /** The calendar day of the rating. */
  on: z.string(),
  /** Older than twelve months: shown grey, left out of organisation tables. */
  stale: z.boolean(),
});
export type Proficiency = z.infer<typeof Proficiency>;
