import type { BodyProfile, VersionBody } from '@waymark/domain/job-architecture/version-body.ts';
import type { Selectable } from 'kysely';
import { insertMany } from '#platform/database/insert-many.ts';
import type { DB, Db } from '#platform/database/tables.generated.ts';

/** What a version says, in reading order. */
export async function readBody(db: Db, versionId: string): Promise<VersionBody> {
  const families = await db
    .selectFrom('version_family as said')
    .innerJoin('job_family', 'job_family.id', 'said.job_family_id')
    .select(['job_family.id', 'job_family.slug', 'said.name', 'said.description'])
    .where('said.framework_version_id', '=', versionId)
    .orderBy('said.sort_order')
    .execute();
  const tracks = await db
    .selectFrom('version_track as said')
    .innerJoin('track', 'track.id', 'said.track_id')
    .select(['track.id', 'track.slug', 'said.job_family_id', 'said.name', 'said.kind', 'said.description'])
    .where('said.framework_version_id', '=', versionId)
    .orderBy('said.sort_order')
    .execute();
  const stands = await db
    .selectFrom('version_track_profile')
    .selectAll()
    .where('framework_version_id', '=', versionId)
    .orderBy('sort_order')
    .execute();
  const byTrack = Map.groupBy(stands, ({ track_id }) => track_id);
  const told = tracks.map(({ job_family_id, ...track }) => ({
    ...track,
    familyId: job_family_id,
    profileIds: (byTrack.get(track.id) ?? []).map(({ job_profile_id }) => job_profile_id),
  }));
  const trackIds = Map.groupBy(
    told.flatMap(({ id, profileIds }) => profileIds.map((profileId) => ({ id, profileId }))),
    ({ profileId }) => profileId,
  );
  return {
    families,
    tracks: told,
    profiles: (await readProfiles(db, versionId)).map((profile) => ({
      ...profile,
      trackIds: (trackIds.get(profile.id) ?? []).map(({ id }) => id),
    })),
    moves: await readMoves(db, versionId),
  };
}

async function readProfiles(db: Db, versionId: string): Promise<BodyProfile[]> {
  const profiles = await db
    .selectFrom('version_profile as said')
    .innerJoin('job_profile', 'job_profile.id', 'said.job_profile_id')
    .selectAll('said')
    .select('job_profile.slug')
    .where('said.framework_version_id', '=', versionId)
    .orderBy('said.sort_order')
    .execute();
  const expectations = await db
    .selectFrom('version_expectation')
    .selectAll()
    .where('framework_version_id', '=', versionId)
    .orderBy('sort_order')
    .execute();
  const byProfile = Map.groupBy(expectations, ({ job_profile_id }) => job_profile_id);
  return profiles.map((row) => profileOf(row, byProfile.get(row.job_profile_id) ?? []));
}

function profileOf(
  row: Selectable<DB['version_profile']> & { slug: string },
  expectations: readonly Selectable<DB['version_expectation']>[],
): BodyProfile {
  return {
    id: row.job_profile_id,
    slug: row.slug,
    familyId: row.job_family_id,
    trackIds: [],
    levelId: row.job_level_id,
    title: row.title,
    shortTitle: row.short_title,
    purpose: row.purpose,
    scope: row.scope,
    typicalWeek: row.typical_week,
    goodLooksLike: row.good_looks_like,
    externalId: row.external_id,
    expectations: expectations.map((one) => ({
      competencyId: one.competency_id,
      required: one.required_step,
      importance: one.importance,
      mustHave: one.must_have,
      wording: one.wording,
    })),
  };
}

async function readMoves(db: Db, versionId: string): Promise<VersionBody['moves']> {
  const rows = await db
    .selectFrom('version_move')
    .select(['from_profile_id as fromId', 'to_profile_id as toId', 'kind', 'rotation', 'note'])
    .where('framework_version_id', '=', versionId)
    .orderBy('sort_order')
    .execute();
  return rows;
}

/** Makes a draft say this and nothing else. */
export async function writeBody(db: Db, versionId: string, body: VersionBody): Promise<void> {
  const version = { framework_version_id: versionId };
  for (const table of ['version_move', 'version_profile', 'version_track', 'version_family'] as const) {
    await db.deleteFrom(table).where('framework_version_id', '=', versionId).execute();
  }
  await insertMany(
    db,
    'version_family',
    body.families.map(({ id, name, description }, index) => ({ ...version, job_family_id: id, name, description, sort_order: index + 1 })),
  );
  await insertMany(
    db,
    'version_track',
    body.tracks.map(({ id, familyId, name, kind, description }, index) => ({
      ...version,
      track_id: id,
      job_family_id: familyId,
      name,
      kind,
      description,
      sort_order: index + 1,
    })),
  );
  await writeProfiles(db, versionId, body);
  await insertMany(
    db,
    'version_move',
    body.moves.map(({ fromId, toId, kind, rotation, note }, index) => ({
      ...version,
      from_profile_id: fromId,
      to_profile_id: toId,
      kind,
      rotation,
      note,
      sort_order: index + 1,
    })),
  );
}

async function writeProfiles(db: Db, versionId: string, body: VersionBody): Promise<void> {
  const version = { framework_version_id: versionId };
  await insertMany(
    db,
    'version_profile',
    body.profiles.map((profile, index) => ({
      ...version,
      job_profile_id: profile.id,
      job_family_id: profile.familyId,
      job_level_id: profile.levelId,
      title: profile.title,
      short_title: profile.shortTitle,
      purpose: profile.purpose,
      scope: profile.scope,
      typical_week: profile.typicalWeek,
      good_looks_like: profile.goodLooksLike,
      external_id: profile.externalId,
      sort_order: index + 1,
    })),
  );
  await insertMany(
    db,
    'version_track_profile',
    body.tracks.flatMap(({ id, profileIds }) =>
      profileIds.map((profileId, index) => ({ ...version, track_id: id, job_profile_id: profileId, sort_order: index + 1 })),
    ),
  );
  await insertMany(
    db,
    'version_expectation',
    body.profiles.flatMap(({ id, expectations }) =>
      expectations.map(({ competencyId, required, importance, mustHave, wording }, index) => ({
        ...version,
        job_profile_id: id,
        competency_id: competencyId,
        required_step: required,
        importance,
        must_have: mustHave,
        wording,
        sort_order: index + 1,
      })),
    ),
  );
}
