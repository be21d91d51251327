import { z } from 'zod';

export const ReadinessBand = z.enum(['ready_now', 'ready_soon', 'developing', 'early', 'unknown']);
export type ReadinessBand = z.infer<typeof ReadinessBand>;

/** One competency's part of the weighted figure; `contribution` of all assessed parts adds up to `weighted` exactly. */
export const ReadinessPart = z.object({
  competencyId: z.string(),
  /** 0 to 1; null when not assessed. */
  closeness: z.number().nullable(),
  weight: z.number(),
  contribution: z.number(),
});

/** A judgement with its reasons. For the API and the "why" panel; screens say "Shows 4 of 6" (D7). */
export const Readiness = z.object({
  band: ReadinessBand,
  /** Importance-weighted mean closeness over what is assessed, 0 to 1. */
  weighted: z.number(),
  /** Share of all expectations fully met, 0 to 1. */
  strict: z.number(),
  /** Share of expectations that are assessed, 0 to 1. */
  coverage: z.number(),
  met: z.number().int(),
  assessed: z.number().int(),
  asked: z.number().int(),
  mustHavesMissing: z.array(z.string()),
  parts: z.array(ReadinessPart),
});
export type Readiness = z.infer<typeof Readiness>;
