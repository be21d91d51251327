import type { Insertable, Selectable } from 'kysely';
import type { Assessment, AssessmentRound, Db } from '#platform/database/tables.generated.ts';

export type StoredRound = Selectable<AssessmentRound>;
export type StoredAssessment = Selectable<Assessment>;

/** The round, locked until the transaction ends when it is to be changed. */
export async function findRound(db: Db, roundId: string, lock: 'read' | 'change' = 'read'): Promise<StoredRound | undefined> {
  const found = db.selectFrom('assessment_round').selectAll().where('id', '=', roundId);
  return await (lock === 'change' ? found.forUpdate() : found).executeTakeFirst();
}

const CHUNK = 1000;

/** Writes many finished rounds at once. */
export async function insertRounds(db: Db, rounds: readonly Insertable<AssessmentRound>[]): Promise<void> {
  for (let at = 0; at < rounds.length; at += CHUNK) {
    await db
      .insertInto('assessment_round')
      .values(rounds.slice(at, at + CHUNK))
      .execute();
  }
}

/** Writes a round; false when the person has an open one for this role already. */
export async function insertRound(db: Db, round: Insertable<AssessmentRound>): Promise<boolean> {
  const result = await db
    .insertInto('assessment_round')
    .values(round)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function updateRound(db: Db, roundId: string, change: Partial<Selectable<AssessmentRound>>): Promise<void> {
  await db
    .updateTable('assessment_round')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', roundId)
    .execute();
}

export async function insertAssessments(db: Db, rows: readonly Insertable<Assessment>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db
      .insertInto('assessment')
      .values(rows.slice(at, at + CHUNK))
      .execute();
  }
}

export async function findAssessment(db: Db, assessmentId: string): Promise<StoredAssessment | undefined> {
  return await db.selectFrom('assessment').selectAll().where('id', '=', assessmentId).executeTakeFirst();
}

export async function listAssessments(db: Db, roundIds: readonly string[]): Promise<StoredAssessment[]> {
  if (roundIds.length === 0) return [];
  return await db
    .selectFrom('assessment')
    .selectAll()
    .where('round_id', 'in', [...roundIds])
    .orderBy('kind', 'desc')
    .execute();
}

export async function updateAssessment(db: Db, assessmentId: string, change: Partial<Selectable<Assessment>>): Promise<void> {
  await db
    .updateTable('assessment')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', assessmentId)
    .execute();
}

export interface RoundPage {
  readonly personId: string;
  readonly as: 'subject' | 'assessor';
  readonly limit: number;
  readonly after: readonly [openedAt: string, id: string] | undefined;
}

/** Rounds of a person, newest first, one more than the limit; cancelled ones are left out. */
export async function listRounds(db: Db, page: RoundPage): Promise<StoredRound[]> {
  let found = db.selectFrom('assessment_round').selectAll().where('state', '!=', 'cancelled');
  found =
    page.as === 'subject'
      ? found.where('subject_id', '=', page.personId)
      : found.where('id', 'in', (q) =>
          q.selectFrom('assessment').select('round_id').where('assessor_id', '=', page.personId).where('kind', '!=', 'self'),
        );
  const [openedAt, id] = page.after ?? [];
  if (openedAt !== undefined && id !== undefined) {
    const at = new Date(openedAt);
    found = found.where((e) => e.or([e('opened_at', '<', at), e.and([e('opened_at', '=', at), e('id', '<', id)])]));
  }
  const rows = await found
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return rows;
}

interface RunningView {
  readonly roundId: string;
  readonly state: StoredRound['state'];
  readonly talkAt: string | null;
  /** The state of the assessor's own view. */
  readonly own: StoredAssessment['state'];
}

/** The views that somebody has to give in rounds that run. */
export async function listRunningViews(db: Db, assessorId: string): Promise<RunningView[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('assessment_round', 'assessment_round.id', 'assessment.round_id')
    .select(['assessment_round.id', 'assessment_round.state', 'assessment_round.talk_at', 'assessment.state as own'])
    .where('assessment.assessor_id', '=', assessorId)
    .where('assessment_round.state', 'in', ['open', 'both_in'])
    .execute();
  return rows.map((row) => ({ roundId: row.id, state: row.state, talkAt: row.talk_at?.toISOString() ?? null, own: row.own }));
}
