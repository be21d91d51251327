import { z } from 'zod';

/** A framework that ships with Waymark, as a gallery shows it. */
export const TemplateSummary = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  families: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      tracks: z.array(
        z.object({ name: z.string(), kind: z.string(), profiles: z.array(z.object({ slug: z.string(), title: z.string() })) }),
      ),
    }),
  ),
  profiles: z.number().int(),
  competencies: z.array(z.string()),
  /** The framework made of it, if there is one. */
  usedAs: z.string().nullable(),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;
