import { writtenWordingOf } from '@waymark/domain/job-architecture/wording-of.ts';
import type { FrameworkContent } from './framework-queries.ts';

type Profile = FrameworkContent['profiles'][number];

/** What one role asks of one competency in a sheet; `text` is blank where nothing is written. */
export interface SheetCell {
  readonly profileId: string;
  readonly step: number;
  readonly steps: number;
  readonly stepName: string;
  readonly mustHave: boolean;
  readonly text: string;
}

export interface SheetRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  /** One for each role; undefined where the role does not ask for it. */
  readonly cells: readonly (SheetCell | undefined)[];
}

export interface SheetRole {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly levelOrder: number;
}

/** The roles of a track in order, or all of a family by level. */
export function sheetRoles(content: FrameworkContent, familyId: string, trackId: string | null): SheetRole[] {
  const order = new Map(content.levels.map((level) => [level.id, level.order]));
  const track = content.tracks.find(({ id }) => id === trackId);
  const inFamily = content.profiles.filter((profile) => profile.familyId === familyId);
  const profiles = track
    ? track.profileIds.flatMap((id) => inFamily.find((profile) => profile.id === id) ?? [])
    : inFamily.toSorted((a, b) => (order.get(a.levelId) ?? 0) - (order.get(b.levelId) ?? 0));
  return profiles.map(({ id, slug, title, levelId }) => ({ id, slug, title, levelOrder: order.get(levelId) ?? 0 }));
}

/** What these roles ask for: one row for each competency, in the order in which roles name them. */
export function sheetRows(content: FrameworkContent, roles: readonly SheetRole[]): SheetRow[] {
  const profiles = roles.flatMap(({ id }) => content.profiles.find((profile) => profile.id === id) ?? []);
  const asked = new Set(profiles.flatMap(({ expectations }) => expectations.map(({ competencyId }) => competencyId)));
  return [...asked].flatMap((id) => {
    const competency = content.competencies.find((one) => one.id === id);
    if (!competency) return [];
    const { slug, name, category } = competency;
    return [{ id, slug, name, category, cells: profiles.map((profile) => cellOf(profile, competency)) }];
  });
}

function cellOf(profile: Profile, competency: FrameworkContent['competencies'][number]): SheetCell | undefined {
  const expectation = profile.expectations.find(({ competencyId }) => competencyId === competency.id);
  if (!expectation) return undefined;
  const { levels } = competency.scale;
  return {
    profileId: profile.id,
    step: expectation.required,
    steps: levels.length,
    stepName: levels.find(({ step }) => step === expectation.required)?.name ?? '',
    mustHave: expectation.mustHave,
    text: writtenWordingOf(expectation, competency),
  };
}
