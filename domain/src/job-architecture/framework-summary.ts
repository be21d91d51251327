import { z } from 'zod';
import { isDescribed } from '../competencies/is-described.ts';
import type { FrameworkContent } from './framework-content.ts';

/** How large a version is and how much of it is written. */
export const ContentFigures = z.object({
  families: z.array(z.object({ slug: z.string(), name: z.string() })),
  tracks: z.number().int(),
  profiles: z.number().int(),
  /** To count people by. */
  profileIds: z.array(z.string()),
  competencies: z.number().int(),
  expectations: z.number().int(),
  /** Expectations with words for the step they ask for: their own, or the descriptor of that step. */
  written: z.number().int(),
});
export type ContentFigures = z.infer<typeof ContentFigures>;

/** A framework in a list: what is live and what is being drafted; the draft is told to authors only. */
export const FrameworkSummary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  templateSlug: z.string().nullable(),
  live: z
    .object({ versionId: z.string(), number: z.number().int(), publishedAt: z.string(), forEveryone: z.boolean() })
    .extend(ContentFigures.shape)
    .nullable(),
  draft: z
    .object({ versionId: z.string(), revision: z.number().int(), createdAt: z.string(), updatedAt: z.string() })
    .extend(ContentFigures.shape)
    .nullable(),
  can: z.object({ edit: z.boolean(), publish: z.boolean(), startDraft: z.boolean() }),
});
export type FrameworkSummary = z.infer<typeof FrameworkSummary>;

/** Counts what a version holds. */
export function figuresOf(content: FrameworkContent): ContentFigures {
  const described = new Set(
    content.competencies.flatMap(({ id, descriptors }) => descriptors.filter(isDescribed).map(({ step }) => `${id} ${step}`)),
  );
  const expectations = content.profiles.flatMap((profile) => profile.expectations);
  return {
    families: content.families.map(({ slug, name }) => ({ slug, name })),
    tracks: content.tracks.length,
    profiles: content.profiles.length,
    profileIds: content.profiles.map(({ id }) => id),
    competencies: new Set(expectations.map(({ competencyId }) => competencyId)).size,
    expectations: expectations.length,
    written: expectations.filter(({ wording, competencyId, required }) => wording !== '' || described.has(`${competencyId} ${required}`))
      .length,
  };
}
