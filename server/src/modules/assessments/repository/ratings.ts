import type { RatingAgreement } from '@waymark/domain/assessments/agree-ratings.ts';
import type { KeptRating, Rating } from '@waymark/domain/assessments/rating.ts';
import type { Insertable } from 'kysely';
import type { AgreedRating, Db } from '#platform/database/tables.generated.ts';

/** Ratings with their evidence, by assessment. */
export async function listRatings(db: Db, assessmentIds: readonly string[]): Promise<Map<string, KeptRating[]>> {
  const byAssessment = new Map<string, KeptRating[]>(assessmentIds.map((id) => [id, []]));
  if (assessmentIds.length === 0) return byAssessment;
  const rows = await db
    .selectFrom('rating')
    .selectAll()
    .where('assessment_id', 'in', [...assessmentIds])
    .execute();
  const evidence = await db
    .selectFrom('rating_evidence')
    .select(['assessment_id', 'competency_id', 'evidence_id'])
    .where('assessment_id', 'in', [...assessmentIds])
    .orderBy('attached_at')
    .execute();
  const attached = Map.groupBy(evidence, (row) => `${row.assessment_id} ${row.competency_id}`);
  for (const row of rows) {
    byAssessment.get(row.assessment_id)?.push({
      competencyId: row.competency_id,
      step: row.step,
      betweenTwo: row.between_two,
      notObserved: row.not_observed,
      comment: row.comment,
      revision: row.revision,
      savedAt: row.updated_at.toISOString(),
      evidenceIds: (attached.get(`${row.assessment_id} ${row.competency_id}`) ?? []).map((link) => link.evidence_id),
    });
  }
  return byAssessment;
}

/** How many competencies are answered, by assessment. */
export async function countAnswered(db: Db, assessmentIds: readonly string[]): Promise<Map<string, number>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('rating')
    .select((e) => ['assessment_id', e.fn.countAll<number>().as('answered')])
    .where('assessment_id', 'in', [...assessmentIds])
    .where((e) => e.or([e('step', 'is not', null), e('not_observed', '=', true)]))
    .groupBy('assessment_id')
    .execute();
  return new Map(rows.map((row) => [row.assessment_id, Number(row.answered)]));
}

/** Writes one rating and exactly the evidence it names; answers its revision. */
export async function saveRating(db: Db, assessmentId: string, saved: { rating: Rating; at: Date }): Promise<number> {
  const { rating, at } = saved;
  const content = {
    step: rating.step,
    between_two: rating.betweenTwo,
    not_observed: rating.notObserved,
    comment: rating.comment,
    updated_at: at,
  };
  const { revision } = await db
    .insertInto('rating')
    .values({ assessment_id: assessmentId, competency_id: rating.competencyId, ...content })
    .onConflict((conflict) =>
      conflict.columns(['assessment_id', 'competency_id']).doUpdateSet((e) => ({ ...content, revision: e('rating.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  const mine = db.deleteFrom('rating_evidence').where('assessment_id', '=', assessmentId).where('competency_id', '=', rating.competencyId);
  await (rating.evidenceIds.length === 0 ? mine : mine.where('evidence_id', 'not in', rating.evidenceIds)).execute();
  if (rating.evidenceIds.length === 0) return revision;
  await db
    .insertInto('rating_evidence')
    .values(
      rating.evidenceIds.map((id) => ({
        assessment_id: assessmentId,
        competency_id: rating.competencyId,
        evidence_id: id,
        attached_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return revision;
}

export async function listAgreements(db: Db, roundId: string): Promise<RatingAgreement[]> {
  const rows = await db.selectFrom('rating_agreement').selectAll().where('round_id', '=', roundId).execute();
  return rows.map((row) => ({
    competencyId: row.competency_id,
    outcome: row.outcome,
    step: row.step,
    reason: row.reason,
    proposedBy: row.proposed_by,
    confirmedBy: row.confirmed_by,
  }));
}

export async function saveAgreement(db: Db, roundId: string, saved: { agreement: RatingAgreement; at: Date }): Promise<void> {
  const { agreement, at } = saved;
  const content = {
    outcome: agreement.outcome,
    step: agreement.step,
    reason: agreement.reason,
    proposed_by: agreement.proposedBy,
    confirmed_by: agreement.confirmedBy,
    updated_at: at,
  };
  await db
    .insertInto('rating_agreement')
    .values({ round_id: roundId, competency_id: agreement.competencyId, ...content })
    .onConflict((conflict) => conflict.columns(['round_id', 'competency_id']).doUpdateSet(content))
    .execute();
}

const CHUNK = 2000;

export async function insertAgreedRatings(db: Db, rows: readonly Insertable<AgreedRating>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db
      .insertInto('agreed_rating')
      .values(rows.slice(at, at + CHUNK))
      .execute();
  }
}
