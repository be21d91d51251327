import type { JobLevel } from '@waymark/domain/job-architecture/framework-content.ts';
import { sql } from 'kysely';
import { deleteIfUnused } from '#platform/database/delete-if-unused.ts';
import type { Db } from '#platform/database/tables.generated.ts';

/** The organisation's levels from the first to the last. */
export async function listLevels(db: Db): Promise<JobLevel[]> {
  return await db.selectFrom('job_level').select(['id', 'sort_order as order', 'code', 'name', 'scope']).orderBy('sort_order').execute();
}

/** Makes these the organisation's levels; a level that is left out must not be used by any version. */
export async function saveLevels(db: Db, levels: readonly JobLevel[]): Promise<void> {
  const ids = levels.map(({ id }) => id);
  await db.deleteFrom('job_level').where('id', '!=', sql<string>`all(${ids})`).execute();
  const rows = levels.map(({ id, order, code, name, scope }) => ({ id, sort_order: order, code, name, scope }));
  if (rows.length === 0) return;
  await db
    .insertInto('job_level')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        sort_order: set.ref('excluded.sort_order'),
        code: set.ref('excluded.code'),
        name: set.ref('excluded.name'),
        scope: set.ref('excluded.scope'),
      })),
    )
    .execute();
}

/** Levels that a profile of any version stands on, with the number of such profiles. */
export async function listUsedLevels(
  db: Db,
): Promise<readonly { readonly id: string; readonly name: string; readonly profiles: number }[]> {
  return await db
    .selectFrom('version_profile')
    .innerJoin('job_level as level', 'level.id', 'version_profile.job_level_id')
    .select(['level.id', 'level.name'])
    .select(sql<number>`count(distinct job_profile_id)`.as('profiles'))
    .groupBy(['level.id', 'level.name'])
    .orderBy('level.name')
    .execute();
}

/** Deletes a level that no version uses, and closes the gap; false where one does. */
export async function deleteLevel(db: Db, id: string): Promise<boolean> {
  const level = await db.selectFrom('job_level').select('sort_order').where('id', '=', id).executeTakeFirst();
  if (!level) return true;
  const isGone = await deleteIfUnused(db, (tx) => tx.deleteFrom('job_level').where('id', '=', id).execute());
  if (isGone) {
    await db.updateTable('job_level').set({ sort_order: sql`sort_order - 1` }).where('sort_order', '>', level.sort_order).execute();
  }
  return isGone;
}
