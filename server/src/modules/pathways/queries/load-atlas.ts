import type { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import type { CareerMove, FrameworkContent, JobLevel, JobProfile } from '@waymark/domain/job-architecture/framework-content.ts';
import type { RolePlace } from '@waymark/domain/pathways/contract.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import type { Context } from '#platform/use-case/context.ts';

/** All published frameworks that the actor may see, joined: roles, moves, and where everything stands. */
export interface Atlas {
  readonly contents: readonly FrameworkContent[];
  readonly levels: readonly JobLevel[];
  readonly profiles: ReadonlyMap<string, JobProfile>;
  readonly moves: readonly CareerMove[];
  readonly contentOf: (jobProfileId: string) => FrameworkContent | undefined;
  readonly placeOf: (jobProfileId: string) => RolePlace | undefined;
  readonly competencyOf: (jobProfileId: string, competencyId: string) => CompetencyContent | undefined;
}

/** Joins the published frameworks; moves that end in a role nobody published are left out. */
export async function loadAtlas(ctx: Context): Promise<Atlas> {
  return atlasOf(await listLiveContent(ctx, {}));
}

/** The atlas of some framework contents. */
export function atlasOf(contents: readonly FrameworkContent[]): Atlas {
  const holding = new Map(contents.flatMap((content) => content.profiles.map((profile) => [profile.id, content] as const)));
  const profiles = new Map(contents.flatMap((content) => content.profiles.map((profile) => [profile.id, profile] as const)));
  const competencies = new Map(contents.map((content) => [content, new Map(content.competencies.map((one) => [one.id, one]))]));
  const contentOf = (id: string) => holding.get(id);
  const placeOf = (id: string): RolePlace | undefined => {
    const [profile, content] = [profiles.get(id), holding.get(id)];
    return profile && content && placeIn(content, profile);
  };
  const competencyOf = (profileId: string, competencyId: string) => {
    const content = holding.get(profileId);
    return content && competencies.get(content)?.get(competencyId);
  };
  const moves = contents.flatMap((content) => content.moves).filter((move) => profiles.has(move.fromId) && profiles.has(move.toId));
  return { contents, levels: contents[0]?.levels ?? [], profiles, moves, contentOf, placeOf, competencyOf };
}

/** Where a role stands in its framework. */
export function placeIn(content: FrameworkContent, profile: JobProfile): RolePlace {
  const family = content.families.find((one) => one.id === profile.familyId);
  const level = content.levels.find((one) => one.id === profile.levelId);
  return {
    id: profile.id,
    slug: profile.slug,
    title: profile.title,
    shortTitle: profile.shortTitle,
    familyId: profile.familyId,
    familySlug: family?.slug ?? '',
    familyName: family?.name ?? '',
    trackIds: profile.trackIds,
    trackNames: profile.trackIds.map((id) => content.tracks.find((track) => track.id === id)?.name ?? ''),
    levelOrder: level?.order ?? 1,
    levelName: level?.name ?? '',
    versionId: content.versionId,
    versionNumber: content.number,
  };
}
