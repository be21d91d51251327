import type { Framework, FrameworkVersion } from '@waymark/domain/job-architecture/framework-version.ts';
import { type Selectable, sql } from 'kysely';
import { deleteIfUnused } from '#platform/database/delete-if-unused.ts';
import { missingReference } from '#platform/database/missing-reference.ts';
import type { DB, Db } from '#platform/database/tables.generated.ts';

/** A version with the framework it belongs to. */
export interface VersionOfFramework {
  readonly framework: Framework;
  readonly version: FrameworkVersion;
}

/** The framework with this slug. */
export async function findFramework(db: Db, slug: string): Promise<Framework | undefined> {
  const row = await db.selectFrom('framework').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && frameworkOf(row);
}

/** The framework with this slug, kept from other writers until the end of the transaction. */
export async function findFrameworkForUpdate(db: Db, slug: string): Promise<Framework | undefined> {
  const row = await db.selectFrom('framework').selectAll().where('slug', '=', slug).forUpdate().executeTakeFirst();
  return row && frameworkOf(row);
}

/** Writers that make frameworks or families take turns until the end of the transaction. */
export async function lockFrameworks(db: Db): Promise<void> {
  await sql`lock table job_family in share row exclusive mode`.execute(db);
}

export async function insertFramework(db: Db, framework: Framework, at: Date): Promise<void> {
  const { id, slug, name, description, locale, templateSlug } = framework;
  await db.insertInto('framework').values({ id, slug, name, description, locale, template_slug: templateSlug, created_at: at }).execute();
}

export async function updateFramework(db: Db, framework: Framework): Promise<void> {
  const { id, name, description, locale } = framework;
  await db.updateTable('framework').set({ name, description, locale }).where('id', '=', id).execute();
}

/** Which versions to list, the newest first; archived frameworks are left out unless asked for by id. */
export interface VersionFilter {
  readonly ids?: readonly string[];
  readonly frameworkId?: string;
  readonly states?: readonly FrameworkVersion['state'][];
  readonly holdingProfile?: string;
}

/** Versions with their frameworks, by framework name and then the newest first. */
export async function listVersions(db: Db, filter: VersionFilter): Promise<VersionOfFramework[]> {
  const { ids, frameworkId, states, holdingProfile } = filter;
  const rows = await db
    .selectFrom('framework_version as version')
    .innerJoin('framework', 'framework.id', 'version.framework_id')
    .selectAll('version')
    .select(
      sql<string[]>`array(select person_id from version_audience where framework_version_id = version.id order by person_id)`.as(
        'audience',
      ),
    )
    .select(['framework.slug', 'framework.name', 'framework.description', 'framework.locale', 'framework.template_slug'])
    .select('framework.archived_at')
    .$if(ids !== undefined, (all) => all.where('version.id', '=', sql<string>`any(${ids ?? []})`))
    .$if(ids === undefined, (all) => all.where('framework.archived_at', 'is', null))
    .$if(frameworkId !== undefined, (all) => all.where('version.framework_id', '=', frameworkId ?? ''))
    .$if(states !== undefined, (all) => all.where('version.state', 'in', [...(states ?? [])]))
    .$if(holdingProfile !== undefined, (all) =>
      all.where(
        'version.id',
        'in',
        db
          .selectFrom('version_profile')
          .select('framework_version_id')
          .where('job_profile_id', '=', holdingProfile ?? ''),
      ),
    )
    .orderBy(sql`lower(framework.name)`)
    .orderBy('framework.id')
    .orderBy('version.id', 'desc')
    .execute();
  return rows.map((row) => ({ framework: frameworkOf({ ...row, id: row.framework_id }), version: versionOf(row) }));
}

export async function insertDraft(
  db: Db,
  draft: { readonly id: string; readonly frameworkId: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('framework_version')
    .values({
      id: draft.id,
      framework_id: draft.frameworkId,
      state: 'draft',
      created_by: draft.by,
      created_at: draft.at,
      updated_at: draft.at,
    })
    .execute();
}

/** Counts an edit of a draft. */
export async function touchDraft(db: Db, versionId: string, at: Date): Promise<void> {
  await db.updateTable('framework_version').set({ revision: sql`revision + 1`, updated_at: at }).where('id', '=', versionId).execute();
}

export async function deleteVersion(db: Db, versionId: string): Promise<void> {
  await db.deleteFrom('framework_version').where('id', '=', versionId).execute();
}

function frameworkOf(row: Omit<Selectable<DB['framework']>, 'created_at'>): Framework {
  const { id, slug, name, description, locale } = row;
  return { id, slug, name, description, locale, templateSlug: row.template_slug, archived: row.archived_at !== null };
}

function versionOf(row: Selectable<DB['framework_version']> & { readonly audience: string[] }): FrameworkVersion {
  return {
    id: row.id,
    frameworkId: row.framework_id,
    number: row.number,
    state: row.state,
    revision: row.revision,
    audiencePersonIds: row.for_everyone ? null : row.audience,
    notes: row.notes,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    supersededAt: row.superseded_at?.toISOString() ?? null,
  };
}

/** The number that the next published version of a framework gets. */
export async function nextNumber(db: Db, frameworkId: string): Promise<number> {
  const row = await db
    .selectFrom('framework_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('framework_id', '=', frameworkId)
    .executeTakeFirst();
  return (row?.number ?? 0) + 1;
}

/** How a draft goes live. */
export interface DraftPublication {
  readonly id: string;
  readonly number: number;
  readonly notes: string;
  readonly by: string | null;
  readonly at: Date;
}

export async function publishDraft(db: Db, publication: DraftPublication): Promise<void> {
  const { id, number, notes, by, at } = publication;
  await db
    .updateTable('framework_version')
    .set({
      state: 'published',
      number,
      notes,
      published_by: by,
      published_at: at,
      updated_at: at,
    })
    .where('id', '=', id)
    .execute();
}

export async function supersedeVersion(db: Db, versionId: string, at: Date): Promise<void> {
  await db
    .updateTable('framework_version')
    .set({ state: 'superseded', superseded_at: at, updated_at: at })
    .where('id', '=', versionId)
    .execute();
}

/**
 * Who sees a version besides those who see it already: these people, or everyone (null). Answers the id of a person that there is not,
 * if one was named; the transaction is to end then.
 */
export async function widenTo(
  db: Db,
  versionId: string,
  audience: { personIds: readonly string[] | null; at: Date },
): Promise<string | undefined> {
  const forEveryone = audience.personIds === null;
  await db
    .updateTable('framework_version')
    .set({ for_everyone: forEveryone, updated_at: audience.at })
    .where('id', '=', versionId)
    .execute();
  if (forEveryone) {
    await db.deleteFrom('version_audience').where('framework_version_id', '=', versionId).execute();
    return undefined;
  }
  try {
    await sql`insert into version_audience (framework_version_id, person_id)
      select ${versionId}::uuid, id from unnest(${audience.personIds}::uuid[]) id on conflict do nothing`.execute(db);
    return undefined;
  } catch (error) {
    const unknown = missingReference(error);
    if (unknown === undefined) throw error;
    return unknown;
  }
}

/** The slug of the framework that was made of each template. */
export async function listTemplateUses(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('framework')
    .select(['slug', 'template_slug'])
    .where('template_slug', 'is not', null)
    .where('archived_at', 'is', null)
    .execute();
  return new Map(rows.map(({ slug, template_slug }) => [template_slug ?? '', slug]));
}

/** Names and slugs of all frameworks that are not archived. */
export async function listFrameworkNames(db: Db): Promise<readonly Pick<Framework, 'name' | 'slug'>[]> {
  return await db.selectFrom('framework').select(['name', 'slug']).where('archived_at', 'is', null).orderBy('name').execute();
}

/** Deletes a framework with its identities; false, and nothing goes, while a version of it stands or anybody holds a profile of it. */
export async function deleteFramework(db: Db, id: string): Promise<boolean> {
  const versions = await db.selectFrom('framework_version').select('id').where('framework_id', '=', id).limit(1).execute();
  if (versions.length > 0) return false;
  return deleteIfUnused(db, (tx) => tx.deleteFrom('framework').where('id', '=', id).execute());
}
