import { z } from 'zod';
import { CompetencyContent } from '../competencies/competency.ts';
import {
  type CareerMove,
  CareerMoveKind,
  type FrameworkContent,
  JobFamily,
  JobLevel,
  JobProfile,
  VersionState,
} from './framework-content.ts';
import { movesFrom, movesInto } from './moves-from.ts';

/** A role at the other end of a move. */
export const RoleAtEnd = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  familySlug: z.string(),
  familyName: z.string(),
  level: z.object({ order: z.number().int(), name: z.string() }),
});
export type RoleAtEnd = z.infer<typeof RoleAtEnd>;

const Way = z.object({ kind: CareerMoveKind, rotation: z.boolean(), note: z.string(), role: RoleAtEnd });
export type Way = z.infer<typeof Way>;

/** Everything the page of one role tells: the role, the tracks it stands on, the ways in and on. */
export const RolePage = z.object({
  framework: z.object({ slug: z.string(), name: z.string() }),
  versionId: z.string(),
  number: z.number().int().nullable(),
  state: VersionState,
  publishedAt: z.string().nullable(),
  family: JobFamily,
  level: JobLevel,
  profile: JobProfile,
  /** The tracks of the role, each with its roles from the first to the last. */
  tracks: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      kind: z.string(),
      roles: z.array(JobProfile.pick({ id: true, slug: true, title: true, expectations: true }).extend({ level: JobLevel })),
    }),
  ),
  /** Those that the role or a neighbour on its tracks asks for. */
  competencies: z.array(CompetencyContent),
  waysIn: z.array(Way),
  waysOn: z.array(Way),
  can: z.object({ edit: z.boolean() }),
});
export type RolePage = z.infer<typeof RolePage>;

/** Tells a role from the version that holds it; moves of all `contents` count, so ways lead across frameworks; of its own framework the version at hand counts alone. */
export function tellRole(
  content: FrameworkContent,
  profileId: string,
  contents: readonly FrameworkContent[],
): Omit<RolePage, 'can'> | undefined {
  const profile = content.profiles.find(({ id }) => id === profileId);
  const family = content.families.find(({ id }) => id === profile?.familyId);
  const level = content.levels.find(({ id }) => id === profile?.levelId);
  if (!profile || !family || !level) return undefined;
  const tracks = content.tracks.filter(({ id }) => profile.trackIds.includes(id)).map((track) => trackOf(content, track));
  const asked = new Set(
    tracks
      .flatMap(({ roles }) => roles)
      .concat({ ...profile, level })
      .flatMap(({ expectations }) => expectations.map(({ competencyId }) => competencyId)),
  );
  const all = [content, ...contents.filter(({ frameworkId }) => frameworkId !== content.frameworkId)];
  const moves = all.flatMap((one) => one.moves);
  return {
    framework: { slug: content.frameworkSlug, name: content.frameworkName },
    versionId: content.versionId,
    number: content.number,
    state: content.state,
    publishedAt: content.publishedAt,
    family,
    level,
    profile,
    tracks,
    competencies: content.competencies.filter(({ id }) => asked.has(id)),
    waysIn: movesInto(moves, profileId).flatMap((move) => wayOf(all, move, move.fromId)),
    waysOn: movesFrom(moves, profileId).flatMap((move) => wayOf(all, move, move.toId)),
  };
}

function trackOf(content: FrameworkContent, track: FrameworkContent['tracks'][number]): RolePage['tracks'][number] {
  const { id, slug, name, kind } = track;
  const roles = track.profileIds.flatMap((profileId) => {
    const role = content.profiles.find((profile) => profile.id === profileId);
    const level = content.levels.find((one) => one.id === role?.levelId);
    return role && level ? [{ id: role.id, slug: role.slug, title: role.title, expectations: role.expectations, level }] : [];
  });
  return { id, slug, name, kind, roles };
}

function wayOf(contents: readonly FrameworkContent[], move: CareerMove, otherId: string): Way[] {
  const role = roleAtEnd(contents, otherId);
  return role === undefined ? [] : [{ kind: move.kind, rotation: move.rotation, note: move.note, role }];
}

function roleAtEnd(contents: readonly FrameworkContent[], id: string): RoleAtEnd | undefined {
  const content = contents.find(({ profiles }) => profiles.some((profile) => profile.id === id));
  const profile = content?.profiles.find((one) => one.id === id);
  const family = content?.families.find((one) => one.id === profile?.familyId);
  const level = content?.levels.find((one) => one.id === profile?.levelId);
  if (!profile || !family || !level) return undefined;
  const { slug, title } = profile;
  return { id, slug, title, familySlug: family.slug, familyName: family.name, level: { order: level.order, name: level.name } };
}
