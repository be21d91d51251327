import type { FrameworkDocument } from './framework-document.ts';

/** The same file with competencies called by other slugs, wherever it names them. */
export function renameCompetencies(document: FrameworkDocument, slugs: ReadonlyMap<string, string>): FrameworkDocument {
  if (slugs.size === 0) return document;
  const renamed = (slug: string) => slugs.get(slug) ?? slug;
  return {
    ...document,
    competencies: document.competencies.map((competency) => ({ ...competency, slug: renamed(competency.slug) })),
    families: document.families.map((family) => ({
      ...family,
      profiles: family.profiles.map((profile) => ({
        ...profile,
        expectations: profile.expectations.map((expectation) => ({ ...expectation, competency: renamed(expectation.competency) })),
      })),
    })),
  };
}
