import type { Statement } from '@waymark/domain/assessments/hold-proficiencies.ts';
import { dayOf } from '@waymark/domain/shared/day-of.ts';
import type { Db } from '#platform/database/tables.generated.ts';

export interface PersonStatement extends Statement {
  readonly personId: string;
}

/** The latest agreed step a competency for each person. */
export async function listAgreedStatements(db: Db, personIds: readonly string[]): Promise<PersonStatement[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('agreed_rating')
    .distinctOn(['person_id', 'competency_id'])
    .select(['person_id', 'competency_id', 'step', 'agreed_on'])
    .where('person_id', 'in', [...personIds])
    .orderBy('person_id')
    .orderBy('competency_id')
    .orderBy('agreed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    competencyId: row.competency_id,
    step: row.step,
    source: 'agreed',
    on: row.agreed_on,
  }));
}

interface OpenQuestion {
  readonly personIds: readonly string[];
  /** Whoever asks; only rounds in which they take part are read. */
  readonly partyId: string;
  readonly timeZone: string;
}

/** Ratings of rounds in which the asker takes part, seen by both sides by now but not agreed: the assessor's and the person's own. */
export async function listOpenStatements(db: Db, { personIds, partyId, timeZone }: OpenQuestion): Promise<PersonStatement[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('assessment_round')
    .innerJoin('assessment', 'assessment.round_id', 'assessment_round.id')
    .innerJoin('rating', 'rating.assessment_id', 'assessment.id')
    .select(['assessment_round.subject_id', 'assessment.kind', 'assessment.submitted_at', 'rating.competency_id', 'rating.step'])
    .where('assessment_round.subject_id', 'in', [...personIds])
    .where('assessment_round.state', '=', 'both_in')
    .where('assessment.state', '=', 'submitted')
    .where('rating.step', 'is not', null)
    .where((e) => e.or([e('assessment_round.subject_id', '=', partyId), e('assessment_round.assessor_id', '=', partyId)]))
    .execute();
  return rows.flatMap((row) => {
    if (row.step === null || row.submitted_at === null) return [];
    const source = row.kind === 'self' ? 'self' : row.kind === 'manager' ? 'assessor' : 'peer';
    return [{ personId: row.subject_id, competencyId: row.competency_id, step: row.step, source, on: dayOf(row.submitted_at, timeZone) }];
  });
}
