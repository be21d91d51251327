import { CompetencyContent } from '@waymark/domain/competencies/competency.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';

/** The competencies as they were when the version was published, by name. */
export async function readSnapshots(db: Db, versionId: string): Promise<CompetencyContent[]> {
  const rows = await db
    .selectFrom('version_competency')
    .select('content')
    .where('framework_version_id', '=', versionId)
    .orderBy(sql`lower(content ->> 'name')`)
    .orderBy('competency_id')
    .execute();
  return z.array(CompetencyContent).parse(rows.map(({ content }) => content));
}

/** Keeps the competencies with the version that is being published. */
export async function insertSnapshots(db: Db, versionId: string, competencies: readonly CompetencyContent[]): Promise<void> {
  const rows = competencies.map((content) => ({ framework_version_id: versionId, competency_id: content.id, content }));
  await sql`
    insert into version_competency (framework_version_id, competency_id, content)
    select framework_version_id, competency_id, content
    from jsonb_populate_recordset(null::version_competency, ${JSON.stringify(rows)}::jsonb)
  `.execute(db);
}

/** Which competencies, of these, are asked for by a version of another framework than this one. */
export async function listUsedElsewhere(db: Db, competencyIds: readonly string[], frameworkId: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('version_expectation as asked')
    .innerJoin('framework_version as version', 'version.id', 'asked.framework_version_id')
    .select('asked.competency_id')
    .distinct()
    .where('asked.competency_id', '=', sql<string>`any(${competencyIds})`)
    .$if(frameworkId !== null, (rows) => rows.where('version.framework_id', '!=', frameworkId))
    .execute();
  return rows.map(({ competency_id }) => competency_id);
}
