import type { CompetencyKind } from '../competencies/competency.ts';
import type { CareerMoveKind, FrameworkContent } from './framework-content.ts';

/** A framework in the shape its checks read. */
export interface CheckedFramework {
  /** Codes from the first level to the last. */
  readonly levels: readonly string[];
  readonly scales: readonly { readonly slug: string; readonly steps: number }[];
  readonly competencies: readonly CheckedCompetency[];
  readonly families: readonly CheckedFamily[];
  readonly moves: readonly CheckedMove[];
}
export interface CheckedCompetency {
  readonly slug: string;
  readonly kind: CompetencyKind;
  readonly scale: string;
  readonly descriptors: readonly { readonly step: number; readonly text: string; readonly indicators: readonly string[] }[];
}
export interface CheckedFamily {
  readonly slug: string;
  readonly tracks: readonly { readonly slug: string; readonly profiles: readonly string[] }[];
  readonly profiles: readonly CheckedProfile[];
}
export interface CheckedProfile {
  readonly slug: string;
  readonly level: string;
  readonly purpose: string;
  readonly expectations: readonly CheckedExpectation[];
  readonly payBands: readonly { readonly minimum: number; readonly maximum: number }[];
}
export interface CheckedExpectation {
  readonly competency: string;
  readonly required: number;
  readonly wording: string;
}
export interface CheckedMove {
  readonly from: string;
  readonly to: string;
  readonly kind: CareerMoveKind;
}

/** The content of a version, ready to be checked; the far end of a move into another framework stays an id. */
export function checkedFromContent(content: FrameworkContent): CheckedFramework {
  const levels = content.levels.toSorted((a, b) => a.order - b.order);
  const codeOf = new Map(levels.map(({ id, code }) => [id, code]));
  const competencySlug = new Map(content.competencies.map(({ id, slug }) => [id, slug]));
  const familySlug = new Map(content.families.map(({ id, slug }) => [id, slug]));
  const profileSlug = new Map(content.profiles.map(({ id, slug }) => [id, slug]));
  const address = new Map(content.profiles.map(({ id, familyId, slug }) => [id, `${familySlug.get(familyId) ?? familyId}/${slug}`]));
  const scales = new Map(content.competencies.map(({ scale }) => [scale.slug, { slug: scale.slug, steps: scale.levels.length }]));
  return {
    levels: levels.map(({ code }) => code),
    scales: [...scales.values()],
    competencies: content.competencies.map(({ slug, kind, scale, descriptors }) => ({ slug, kind, scale: scale.slug, descriptors })),
    families: content.families.map(({ id, slug }) => ({
      slug,
      tracks: content.tracks
        .filter(({ familyId }) => familyId === id)
        .map((track) => ({ slug: track.slug, profiles: track.profileIds.map((profileId) => profileSlug.get(profileId) ?? profileId) })),
      profiles: content.profiles
        .filter(({ familyId }) => familyId === id)
        .map((profile) => ({
          slug: profile.slug,
          level: codeOf.get(profile.levelId) ?? profile.levelId,
          purpose: profile.purpose,
          expectations: profile.expectations.map(({ competencyId, required, wording }) => ({
            competency: competencySlug.get(competencyId) ?? competencyId,
            required,
            wording,
          })),
          payBands: [],
        })),
    })),
    moves: content.moves.map(({ fromId, toId, kind }) => ({ from: address.get(fromId) ?? fromId, to: address.get(toId) ?? toId, kind })),
  };
}

/** Every profile of a framework with its address `family/profile`. */
export function addressedProfiles(framework: CheckedFramework): readonly (CheckedProfile & { readonly address: string })[] {
  return framework.families.flatMap(({ slug, profiles }) =>
    profiles.map((profile) => ({ ...profile, address: `${slug}/${profile.slug}` })),
  );
}

/** The place of each known profile's level, counted from 0. */
export function levelsByAddress(framework: CheckedFramework): ReadonlyMap<string, number> {
  const placed = addressedProfiles(framework).map(({ address, level }) => [address, framework.levels.indexOf(level)] as const);
  return new Map(placed.filter(([, level]) => level >= 0));
}
