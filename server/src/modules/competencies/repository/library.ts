import type { Competency, LevelDescriptor, ProficiencyScale } from '@waymark/domain/competencies/competency.ts';
import { isUuid } from '@waymark/domain/shared/uuid.ts';
import { type Selectable, sql } from 'kysely';
import { deleteIfUnused } from '#platform/database/delete-if-unused.ts';
import { insertMany } from '#platform/database/insert-many.ts';
import type { DB, Db } from '#platform/database/tables.generated.ts';

type CompetencyRow = Selectable<DB['competency']>;

/** The scales with these slugs or ids; all of them without a filter. */
export async function listScales(db: Db, by: { slugs?: readonly string[]; ids?: readonly string[] } = {}): Promise<ProficiencyScale[]> {
  const [scales, levels] = [
    await db
      .selectFrom('proficiency_scale')
      .selectAll()
      .$if(by.slugs !== undefined, (rows) => rows.where('slug', '=', anyOf(by.slugs)))
      .$if(by.ids !== undefined, (rows) => rows.where('id', '=', anyOf(by.ids)))
      .orderBy('name')
      .orderBy('id')
      .execute(),
    await db.selectFrom('proficiency_level').selectAll().orderBy('step').execute(),
  ];
  return scales.map(({ id, slug, name }) => ({
    id,
    slug,
    name,
    levels: levels.filter(({ scale_id }) => scale_id === id).map(({ step, name: title, anchor }) => ({ step, name: title, anchor })),
  }));
}

/** The competencies with these slugs or ids, retired ones too, with scale and descriptors, by name. */
export async function listCompetencies(db: Db, by: { slugs: readonly string[] } | { ids: readonly string[] }): Promise<Competency[]> {
  const named = 'slugs' in by ? by.slugs : by.ids;
  if (named.length === 0) return [];
  const rows = await db
    .selectFrom('competency')
    .selectAll()
    .where('slugs' in by ? 'slug' : 'id', '=', anyOf(named))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  return withParts(db, rows);
}

/** Completes rows with their scales and descriptors, in two statements. */
export async function withParts(db: Db, rows: readonly CompetencyRow[]): Promise<Competency[]> {
  if (rows.length === 0) return [];
  const scales = new Map((await listScales(db, { ids: [...new Set(rows.map((row) => row.scale_id))] })).map((scale) => [scale.id, scale]));
  const descriptors = await db
    .selectFrom('level_descriptor')
    .selectAll()
    .where('competency_id', '=', anyOf(rows.map(({ id }) => id)))
    .orderBy('step')
    .execute();
  const byCompetency = Map.groupBy(descriptors, ({ competency_id }) => competency_id);
  return rows.flatMap((row) => {
    const scale = scales.get(row.scale_id);
    const written = (byCompetency.get(row.id) ?? []).map(({ step, text, indicators }) => ({ step, text, indicators }));
    return scale ? [competencyOf(row, scale, written)] : [];
  });
}

function competencyOf(row: CompetencyRow, scale: ProficiencyScale, descriptors: LevelDescriptor[]): Competency {
  const { id, slug, name, kind, category, definition, synonyms, revision } = row;
  const retired = row.retired_at !== null;
  return { id, slug, name, kind, category, definition, scale, descriptors, synonyms, externalId: row.external_id, retired, revision };
}

/** Writes scales whole: new ones, and the names and steps of old ones; steps that no longer stand are removed. */
export async function saveScales(db: Db, scales: readonly ProficiencyScale[], at: Date): Promise<void> {
  if (scales.length === 0) return;
  const rows = scales.map(({ id, slug, name }) => ({ id, slug, name, created_at: at }));
  await db
    .insertInto('proficiency_scale')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet((set) => ({ name: set.ref('excluded.name') })))
    .execute();
  await db
    .deleteFrom('proficiency_level')
    .where('scale_id', '=', anyOf(scales.map(({ id }) => id)))
    .execute();
  await insertMany(
    db,
    'proficiency_level',
    scales.flatMap(({ id, levels }) => levels.map(({ step, name, anchor }) => ({ scale_id: id, step, name, anchor }))),
  );
}

/** Writes competencies whole, with their descriptors; a changed one gets the next revision. */
export async function saveCompetencies(db: Db, competencies: readonly Competency[], at: Date): Promise<void> {
  if (competencies.length === 0) return;
  const ids = competencies.map(({ id }) => id);
  await db
    .insertInto('competency')
    .values(competencies.map((competency) => ({ ...columnsOf(competency), created_at: at, updated_at: at })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        slug: set.ref('excluded.slug'),
        name: set.ref('excluded.name'),
        kind: set.ref('excluded.kind'),
        category: set.ref('excluded.category'),
        definition: set.ref('excluded.definition'),
        scale_id: set.ref('excluded.scale_id'),
        synonyms: set.ref('excluded.synonyms'),
        external_id: set.ref('excluded.external_id'),
        revision: sql`competency.revision + 1`,
        updated_at: at,
      })),
    )
    .execute();
  await db.deleteFrom('level_descriptor').where('competency_id', '=', anyOf(ids)).execute();
  await insertMany(
    db,
    'level_descriptor',
    competencies.flatMap(({ id, descriptors }) =>
      descriptors.map(({ step, text, indicators }) => ({ competency_id: id, step, text, indicators })),
    ),
  );
}

function columnsOf(competency: Competency) {
  const { id, slug, name, kind, category, definition, scale, synonyms, externalId } = competency;
  return { id, slug, name, kind, category, definition, scale_id: scale.id, synonyms, external_id: externalId };
}

/** A filter over any number of values with one parameter. */
const anyOf = (values: readonly string[] | undefined) => sql<string>`any(${values ?? []})`;

/** Writers of the library take turns until the end of the transaction; readers do not wait. */
export async function lockLibrary(db: Db): Promise<void> {
  await sql`lock table proficiency_scale in share row exclusive mode`.execute(db);
}

/** The competency with this id or slug, retired or not. */
export async function findCompetency(db: Db, idOrSlug: string): Promise<Competency | undefined> {
  const [found] = await listCompetencies(db, isUuid(idOrSlug) ? { ids: [idOrSlug] } : { slugs: [idOrSlug] });
  return found;
}

/** Another competency with this slug, or in use with this name but for letter case. */
export async function findSameCompetency(
  db: Db,
  { name, slug, exceptId }: { name: string; slug: string; exceptId?: string },
): Promise<Competency | undefined> {
  const row = await db
    .selectFrom('competency')
    .select('id')
    .where((where) => where.or([where(sql`lower(name)`, '=', name.toLowerCase()).and('retired_at', 'is', null), where('slug', '=', slug)]))
    .$if(exceptId !== undefined, (others) => others.where('id', '!=', exceptId ?? ''))
    .limit(1)
    .executeTakeFirst();
  return row && (await listCompetencies(db, { ids: [row.id] }))[0];
}

export async function setRetired(db: Db, id: string, change: { retiredAt: Date | null; at: Date }): Promise<void> {
  await db
    .updateTable('competency')
    .set({ retired_at: change.retiredAt, revision: sql`revision + 1`, updated_at: change.at })
    .where('id', '=', id)
    .execute();
}

/** Deletes a competency that nothing refers to; false where something does. */
export async function deleteCompetency(db: Db, id: string): Promise<boolean> {
  return deleteIfUnused(db, (tx) => tx.deleteFrom('competency').where('id', '=', id).execute());
}

/** Deletes a scale that no competency is on; false where one is. */
export async function deleteScale(db: Db, id: string): Promise<boolean> {
  return deleteIfUnused(db, (tx) => tx.deleteFrom('proficiency_scale').where('id', '=', id).execute());
}
