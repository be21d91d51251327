import { compareProfiles, type ProfileComparison } from './compare-profiles.ts';
import type { FrameworkContent } from './framework-content.ts';

/** A comparison of two profiles, each named by family, track and title. */
export interface ComparedPair extends ProfileComparison {
  readonly from: readonly [string, string, string];
  readonly to: readonly [string, string, string];
}

/** Compares every profile of a version with every other one, both ways round, in reading order. */
export function compareAllProfiles(content: FrameworkContent): ComparedPair[] {
  const competencies = new Map(content.competencies.map(({ id, slug }) => [id, slug]));
  const profiles = content.profiles.map((profile) => ({
    name: nameOf(content, profile),
    asks: profile.expectations.map(({ competencyId, required }) => ({
      competency: competencies.get(competencyId) ?? competencyId,
      required,
    })),
  }));
  return profiles.flatMap((from) =>
    profiles.flatMap((to) => (from === to ? [] : [{ from: from.name, to: to.name, ...compareProfiles(from.asks, to.asks) }])),
  );
}

/** A profile on several tracks, a shared beginning, is named by the first of them. */
function nameOf({ families, tracks }: FrameworkContent, profile: FrameworkContent['profiles'][number]): [string, string, string] {
  const family = families.find(({ id }) => id === profile.familyId)?.name ?? '';
  const track = tracks.find(({ id }) => id === profile.trackIds[0])?.name ?? '';
  return [family, track, profile.title];
}
