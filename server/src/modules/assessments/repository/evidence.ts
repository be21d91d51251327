import type { KeptEvidence } from '@waymark/domain/assessments/view-evidence.ts';
import type { Insertable, Selectable } from 'kysely';
import type { Db, Evidence } from '#platform/database/tables.generated.ts';

/** The evidence, locked until the transaction ends; undefined when there is none. */
export async function findEvidence(db: Db, evidenceId: string): Promise<KeptEvidence | undefined> {
  const row = await db.selectFrom('evidence').selectAll().where('id', '=', evidenceId).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : (await withLinks(db, [row]))[0];
}

/** The evidence that was just written. */
export async function getEvidence(db: Db, evidenceId: string): Promise<KeptEvidence> {
  const kept = await findEvidence(db, evidenceId);
  if (kept === undefined) throw new Error(`evidence ${evidenceId} was just written`);
  return kept;
}

export interface EvidencePage {
  readonly personId: string;
  readonly competencyId: string | undefined;
  /** The first day of what is listed. */
  readonly from: string | undefined;
  /** Only what others than the person may see. */
  readonly visibleOnly: boolean;
  readonly limit: number;
  readonly after: readonly [occurredOn: string, id: string] | undefined;
}

/** Evidence of a person, newest first, one more than the limit. */
export async function listEvidence(db: Db, page: EvidencePage): Promise<KeptEvidence[]> {
  let found = db.selectFrom('evidence').selectAll().where('person_id', '=', page.personId);
  const { competencyId } = page;
  if (competencyId !== undefined) {
    found = found.where('id', 'in', (q) =>
      q.selectFrom('evidence_competency').select('evidence_id').where('competency_id', '=', competencyId),
    );
  }
  if (page.from !== undefined) found = found.where('occurred_on', '>=', page.from);
  if (page.visibleOnly) {
    found = found.where((e) =>
      e.or([
        e('shared_with_manager', '=', true),
        e('id', 'in', (q) =>
          q
            .selectFrom('rating_evidence')
            .innerJoin('assessment', 'assessment.id', 'rating_evidence.assessment_id')
            .select('rating_evidence.evidence_id')
            .where('assessment.state', '=', 'submitted'),
        ),
      ]),
    );
  }
  const [on, id] = page.after ?? [];
  if (on !== undefined && id !== undefined) {
    found = found.where((e) => e.or([e('occurred_on', '<', on), e.and([e('occurred_on', '=', on), e('id', '<', id)])]));
  }
  const rows = await found
    .orderBy('occurred_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return withLinks(db, rows);
}

/** These pieces of evidence, as far as they belong to the person. */
export async function listOwned(db: Db, personId: string, evidenceIds: readonly string[]): Promise<KeptEvidence[]> {
  if (evidenceIds.length === 0) return [];
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('person_id', '=', personId)
    .where('id', 'in', [...evidenceIds])
    .execute();
  return withLinks(db, rows);
}

export async function insertEvidence(db: Db, row: Insertable<Evidence>): Promise<void> {
  await db.insertInto('evidence').values(row).execute();
}

export async function setCompetencies(db: Db, evidenceId: string, competencyIds: readonly string[]): Promise<void> {
  await db.deleteFrom('evidence_competency').where('evidence_id', '=', evidenceId).execute();
  if (competencyIds.length === 0) return;
  const links = [...new Set(competencyIds)].map((id) => ({ evidence_id: evidenceId, competency_id: id }));
  await db.insertInto('evidence_competency').values(links).execute();
}

export async function updateEvidence(db: Db, evidenceId: string, change: Partial<Selectable<Evidence>>): Promise<void> {
  await db
    .updateTable('evidence')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', evidenceId)
    .execute();
}

export async function deleteEvidence(db: Db, evidenceId: string): Promise<void> {
  await db.deleteFrom('evidence').where('id', '=', evidenceId).execute();
}

async function withLinks(db: Db, rows: readonly Selectable<Evidence>[]): Promise<KeptEvidence[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const competencies = await db.selectFrom('evidence_competency').selectAll().where('evidence_id', 'in', ids).execute();
  const links = await db
    .selectFrom('rating_evidence')
    .innerJoin('assessment', 'assessment.id', 'rating_evidence.assessment_id')
    .innerJoin('assessment_round', 'assessment_round.id', 'assessment.round_id')
    .select([
      'rating_evidence.evidence_id',
      'rating_evidence.competency_id',
      'assessment.round_id',
      'assessment.state',
      'assessment_round.state as round_state',
    ])
    .where('rating_evidence.evidence_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    title: row.title,
    body: row.body,
    url: row.url,
    occurredOn: row.occurred_on,
    revision: row.revision,
    sharedWithManager: row.shared_with_manager,
    competencyIds: competencies.filter((link) => link.evidence_id === row.id).map((link) => link.competency_id),
    attachments: links
      .filter((link) => link.evidence_id === row.id)
      .map((link) => ({
        roundId: link.round_id,
        competencyId: link.competency_id,
        sent: link.state === 'submitted',
        agreed: link.round_state === 'agreed' || link.round_state === 'closed',
      })),
  }));
}
