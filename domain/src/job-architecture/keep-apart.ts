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

/**
 * New slugs for families of a file that belong to another framework: the slug with the first number, from 2 on, that is free or
 * this framework's own already. `owners` tells the framework of each family slug.
 */
export function familiesToKeepApart(document: FrameworkDocument, owners: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = document.framework.slug;
  const named = new Set(document.families.map(({ slug }) => slug));
  const isOpen = (slug: string) => (owners.get(slug) ?? own) === own && !named.has(slug);
  const foreign = [...named].filter((slug) => (owners.get(slug) ?? own) !== own);
  return new Map(
    foreign.map((slug) => {
      let number = 2;
      while (!isOpen(`${slug}-${number}`)) number += 1;
      return [slug, `${slug}-${number}`];
    }),
  );
}

/** The same file with families called by other slugs, wherever it names them. */
export function renameFamilies(document: FrameworkDocument, slugs: ReadonlyMap<string, string>): FrameworkDocument {
  if (slugs.size === 0) return document;
  const renamed = (address: string) => {
    const [family = '', profile = ''] = address.split('/');
    return `${slugs.get(family) ?? family}/${profile}`;
  };
  return {
    ...document,
    families: document.families.map((family) => ({ ...family, slug: slugs.get(family.slug) ?? family.slug })),
    moves: document.moves.map((move) => ({ ...move, from: renamed(move.from), to: renamed(move.to) })),
  };
}
