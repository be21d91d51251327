import type { Identities, NewIdentities } from '@waymark/domain/job-architecture/new-identities.ts';
import { sql } from 'kysely';
import { insertMany } from '#platform/database/insert-many.ts';
import type { Db } from '#platform/database/tables.generated.ts';

/** Every family, track and profile that any version of the framework has known. */
export async function listIdentities(db: Db, frameworkId: string): Promise<Identities> {
  const families = await db.selectFrom('job_family').select(['id', 'slug']).where('framework_id', '=', frameworkId).execute();
  const tracks = await db
    .selectFrom('track')
    .innerJoin('job_family as family', 'family.id', 'track.job_family_id')
    .select(['track.id', sql<string>`family.slug || '/' || track.slug`.as('address')])
    .where('family.framework_id', '=', frameworkId)
    .execute();
  const profiles = await db
    .selectFrom('job_profile as profile')
    .innerJoin('job_family as family', 'family.id', 'profile.job_family_id')
    .select(['profile.id', sql<string>`family.slug || '/' || profile.slug`.as('address')])
    .where('family.framework_id', '=', frameworkId)
    .execute();
  return {
    families: new Map(families.map(({ id, slug }) => [slug, id])),
    tracks: new Map(tracks.map(({ id, address }) => [address, id])),
    profiles: new Map(profiles.map(({ id, address }) => [address, id])),
  };
}

/** The profiles at these addresses (`family/slug`), of whatever framework. */
export async function findProfilesByAddress(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('job_profile as profile')
    .innerJoin('job_family as family', 'family.id', 'profile.job_family_id')
    .select(['profile.id', sql<string>`family.slug || '/' || profile.slug`.as('address')])
    .where(sql<string>`family.slug || '/' || profile.slug`, '=', sql<string>`any(${addresses})`)
    .execute();
  return new Map(rows.map(({ id, address }) => [address, id]));
}

/** The addresses (`family/slug`) of profiles by id, of whatever framework. */
export async function listProfileAddresses(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('job_profile as profile')
    .innerJoin('job_family as family', 'family.id', 'profile.job_family_id')
    .select(['profile.id', sql<string>`family.slug || '/' || profile.slug`.as('address')])
    .where('profile.id', '=', sql<string>`any(${ids})`)
    .execute();
  return new Map(rows.map(({ id, address }) => [id, address]));
}

/** The slug of the framework that each family belongs to, by family slug. */
export async function listFamilyOwners(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('job_family as family')
    .innerJoin('framework', 'framework.id', 'family.framework_id')
    .select(['family.slug', 'framework.slug as framework'])
    .execute();
  return new Map(rows.map(({ slug, framework }) => [slug, framework]));
}

export async function insertIdentities(db: Db, frameworkId: string, fresh: NewIdentities): Promise<void> {
  await insertMany(
    db,
    'job_family',
    fresh.families.map(({ id, slug }) => ({ id, framework_id: frameworkId, slug })),
  );
  const ofFamily = ({ id, familyId, slug }: { id: string; familyId: string; slug: string }) => ({ id, job_family_id: familyId, slug });
  await insertMany(db, 'track', fresh.tracks.map(ofFamily));
  await insertMany(db, 'job_profile', fresh.profiles.map(ofFamily));
}

/** Whether there is such a profile, in whatever framework. */
export async function isProfile(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('job_profile').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
