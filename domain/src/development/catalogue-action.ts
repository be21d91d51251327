import { z } from 'zod';
import { ActionKind } from './action-kind.ts';

/** Something people can do to grow, with the competencies and steps it builds. */
export const CatalogueAction = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  kind: ActionKind,
  description: z.string(),
  /** What you would be able to show afterwards. */
  outcome: z.string(),
  /** Who it involves. */
  involves: z.string(),
  effortHours: z.number().int().nullable(),
  source: z.enum(['starter', 'own']),
  builds: z.array(z.object({ competencyId: z.string(), from: z.number().int(), to: z.number().int() })),
});
export type CatalogueAction = z.infer<typeof CatalogueAction>;
