import { z } from 'zod';
import { ProficiencySource } from '../assessments/proficiency.ts';

/** How a person stands to one expectation: shown, beyond what is asked, some steps away, or not assessed. */
export const GapState = z.enum(['shown', 'beyond', 'step', 'not_assessed']);
export type GapState = z.infer<typeof GapState>;

/** Required against held proficiency for one expectation. `steps` is required minus held; negative is a strength. */
export const Gap = z.object({
  competencyId: z.string(),
  required: z.number().int(),
  held: z.number().int().nullable(),
  steps: z.number().int().nullable(),
  state: GapState,
  importance: z.number().int(),
  mustHave: z.boolean(),
  source: ProficiencySource.nullable(),
  on: z.string().nullable(),
  stale: z.boolean(),
});
export type Gap = z.infer<typeof Gap>;
