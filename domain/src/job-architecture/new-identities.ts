import type { FrameworkDocument } from './framework-document.ts';

/** The ids of families by slug, and of tracks and profiles by `family/slug`. */
export interface Identities {
  readonly families: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  readonly profiles: ReadonlyMap<string, string>;
}

/** Identities that a file names for the first time. */
export interface NewIdentities {
  readonly families: readonly { readonly id: string; readonly slug: string }[];
  readonly tracks: readonly { readonly id: string; readonly familyId: string; readonly slug: string }[];
  readonly profiles: readonly { readonly id: string; readonly familyId: string; readonly slug: string }[];
}

/** Gives an id to every family, track and profile of a file that has none yet; `all` holds the old ones and the new ones. */
export function addIdentities(
  known: Identities,
  document: FrameworkDocument,
  newId: () => string,
): { readonly fresh: NewIdentities; readonly all: Identities } {
  const newFamilies = document.families.filter(({ slug }) => !known.families.has(slug)).map(({ slug }) => ({ id: newId(), slug }));
  const families = new Map([...known.families, ...newFamilies.map(({ id, slug }) => [slug, id] as const)]);
  const inFamilies = (slugsOf: (family: FrameworkDocument['families'][number]) => string[], old: ReadonlyMap<string, string>) =>
    document.families.flatMap((family) =>
      slugsOf(family)
        .filter((slug) => !old.has(`${family.slug}/${slug}`))
        .map((slug) => ({ id: newId(), slug, familyId: families.get(family.slug) ?? '', address: `${family.slug}/${slug}` })),
    );
  const tracks = inFamilies((family) => family.tracks.map(({ slug }) => slug), known.tracks);
  const profiles = inFamilies((family) => family.profiles.map(({ slug }) => slug), known.profiles);
  const joined = (old: ReadonlyMap<string, string>, fresh: readonly { readonly id: string; readonly address: string }[]) =>
    new Map([...old, ...fresh.map(({ id, address }) => [address, id] as const)]);
  return {
    fresh: { families: newFamilies, tracks, profiles },
    all: { families, tracks: joined(known.tracks, tracks), profiles: joined(known.profiles, profiles) },
  };
}
