import { z } from 'zod';

/**
 * A move between two job profiles that people made in the last five years. Below the organisation's smallest group (5 people unless
 * told) there is no count and no time, so that nobody can be made out.
 */
export const ObservedMove = z.object({
  fromProfileId: z.string(),
  toProfileId: z.string(),
  people: z.number().int().nullable(),
  /** Whole months spent in the first profile before leaving it: the quarter points of those who moved. */
  months: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
});
export type ObservedMove = z.infer<typeof ObservedMove>;
