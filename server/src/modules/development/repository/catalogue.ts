import type { ActionKind } from '@waymark/domain/development/action-kind.ts';
import type { CatalogueAction } from '@waymark/domain/development/catalogue-action.ts';
import type { Selectable } from 'kysely';
import type { CatalogueAction as CatalogueRow, Db } from '#platform/database/tables.generated.ts';

export interface CataloguePage {
  readonly competencyId?: string | undefined;
  readonly kind?: ActionKind | undefined;
  readonly limit: number;
  readonly after: readonly [title: string, id: string] | undefined;
}

/** The catalogue by title, one more than the limit; retired ones are left out. */
export async function listCatalogue(db: Db, page: CataloguePage): Promise<CatalogueAction[]> {
  let found = db.selectFrom('catalogue_action').selectAll().where('retired_at', 'is', null);
  const { competencyId, kind } = page;
  if (kind !== undefined) found = found.where('kind', '=', kind);
  if (competencyId !== undefined) {
    found = found.where('id', 'in', (q) =>
      q.selectFrom('catalogue_action_builds').select('catalogue_action_id').where('competency_id', '=', competencyId),
    );
  }
  const [title, id] = page.after ?? [];
  if (title !== undefined && id !== undefined) {
    found = found.where((e) => e.or([e('title', '>', title), e.and([e('title', '=', title), e('id', '>', id)])]));
  }
  return await withBuilds(
    db,
    await found
      .orderBy('title')
      .orderBy('id')
      .limit(page.limit + 1)
      .execute(),
  );
}

/** Everything in the catalogue that builds a competency. */
export async function listBuilding(db: Db, competencyId: string): Promise<CatalogueAction[]> {
  const rows = await db
    .selectFrom('catalogue_action')
    .selectAll()
    .where('retired_at', 'is', null)
    .where('id', 'in', (q) =>
      q.selectFrom('catalogue_action_builds').select('catalogue_action_id').where('competency_id', '=', competencyId),
    )
    .execute();
  return await withBuilds(db, rows);
}

export async function findCatalogueAction(db: Db, id: string): Promise<CatalogueAction | undefined> {
  const row = await db.selectFrom('catalogue_action').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : (await withBuilds(db, [row]))[0];
}

/** Writes actions by slug: new ones are added, known ones brought up to date; answers ids by slug. */
export async function saveCatalogue(db: Db, actions: readonly CatalogueAction[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const action of actions) {
    const content = {
      title: action.title,
      kind: action.kind,
      description: action.description,
      outcome: action.outcome,
      involves: action.involves,
      effort_hours: action.effortHours,
      source: action.source,
    };
    const row = await db
      .insertInto('catalogue_action')
      .values({ id: action.id, slug: action.slug, ...content })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(content))
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(action.slug, row.id);
    await db.deleteFrom('catalogue_action_builds').where('catalogue_action_id', '=', row.id).execute();
    const builds = action.builds.map((build) => ({
      catalogue_action_id: row.id,
      competency_id: build.competencyId,
      from_step: build.from,
      to_step: build.to,
    }));
    if (builds.length > 0) await db.insertInto('catalogue_action_builds').values(builds).execute();
  }
  return ids;
}

async function withBuilds(db: Db, rows: readonly Selectable<CatalogueRow>[]): Promise<CatalogueAction[]> {
  if (rows.length === 0) return [];
  const builds = await db
    .selectFrom('catalogue_action_builds')
    .selectAll()
    .where(
      'catalogue_action_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('from_step')
    .execute();
  const byAction = Map.groupBy(builds, (build) => build.catalogue_action_id);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    description: row.description,
    outcome: row.outcome,
    involves: row.involves,
    effortHours: row.effort_hours,
    source: row.source,
    builds: (byAction.get(row.id) ?? []).map((build) => ({ competencyId: build.competency_id, from: build.from_step, to: build.to_step })),
  }));
}
