import { z } from 'zod';

/** A live job profile as lists and searches name it; people call it a role. */
export const JobProfileFound = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  shortTitle: z.string().nullable(),
  family: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
  level: z.object({ order: z.number().int(), name: z.string() }),
  frameworkSlug: z.string(),
});
export type JobProfileFound = z.infer<typeof JobProfileFound>;
