import type { CompetencyQuery, CompetencySummary } from '@waymark/domain/competencies/contract.ts';
import { readCursor } from '@waymark/domain/shared/page.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';

/** One row more than the page holds, by name. */
export async function listCompetencySummaries(db: Db, wish: z.output<typeof CompetencyQuery>): Promise<CompetencySummary[]> {
  const after = readCursor(wish.cursor, z.tuple([z.string(), z.guid()]));
  const like = `%${wish.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('competency')
    .innerJoin('proficiency_scale as scale', 'scale.id', 'competency.scale_id')
    .selectAll('competency')
    .select(['scale.slug as scale_slug', 'scale.name as scale_name'])
    .select(sql<number>`(select count(*) from proficiency_level where scale_id = scale.id)`.as('steps'))
    .select(
      sql<number>`(select count(*) from level_descriptor where competency_id = competency.id and (text <> '' or indicators <> '{}'))`.as(
        'described',
      ),
    )
    .$if(wish.q !== '', (all) =>
      all.where(sql<string>`lower(competency.name || ' ' || category || ' ' || array_to_string(synonyms, ' '))`, 'like', like),
    )
    .$if(wish.kind !== undefined, (all) => all.where('kind', '=', wish.kind ?? 'technical'))
    .$if(wish.retired === 'without', (all) => all.where('retired_at', 'is', null))
    .$if(wish.retired === 'only', (all) => all.where('retired_at', 'is not', null))
    .$if(after !== undefined, (all) =>
      all.where(sql<boolean>`(lower(competency.name), competency.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy(sql`lower(competency.name)`)
    .orderBy('competency.id')
    .limit(wish.limit + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    category: row.category,
    definition: row.definition,
    retired: row.retired_at !== null,
    scale: { id: row.scale_id, slug: row.scale_slug, name: row.scale_name, steps: row.steps },
    described: row.described,
    updatedAt: row.updated_at.toISOString(),
  }));
}
