import { z } from 'zod';

/** Whether a suggestion may be taken over without looking (`sure`), is worth a look (`likely`), or there is none (`none`). */
export const MatchConfidence = z.enum(['sure', 'likely', 'none']);
export type MatchConfidence = z.infer<typeof MatchConfidence>;

const MatchedProfile = z.object({ jobProfileId: z.string(), title: z.string(), familyName: z.string(), likeness: z.number() });

/** A job title that no profile is tied to yet, how many people have it, and the profiles that it may mean, the likeliest first. */
export const TitleMatch = z.object({
  title: z.string(),
  people: z.number().int(),
  confidence: MatchConfidence,
  /** At most 3. */
  suggestions: z.array(MatchedProfile),
});
export type TitleMatch = z.infer<typeof TitleMatch>;
