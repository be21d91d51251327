import { type ExpressionBuilder, type Insertable, type Selectable, sql } from 'kysely';
import type { Assessment, AssessmentRound, DB, Db } from '#platform/database/tables.generated.ts';

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

/** One side of a round; a draft that lies aside is none. */
export async function findAssessment(db: Db, assessmentId: string): Promise<StoredAssessment | undefined> {
  return await db.selectFrom('assessment').selectAll().where('id', '=', assessmentId).where('state', '!=', 'withdrawn').executeTakeFirst();
}

/** The sides of rounds; drafts that lie aside are none. */
export async function listAssessments(db: Db, roundIds: readonly string[]): Promise<StoredAssessment[]> {
  if (roundIds.length === 0) return [];
  return await db
    .selectFrom('assessment')
    .selectAll()
    .where('round_id', '=', sql<string>`any(${roundIds}::uuid[])`)
    .where('state', '!=', 'withdrawn')
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

const running = ['open', 'both_in'] as const;

/** The rounds that run, of one person or of everybody. */
export async function listRunningRounds(db: Db, personId: string | undefined): Promise<StoredRound[]> {
  const found = db.selectFrom('assessment_round').selectAll().where('state', 'in', running).orderBy('id');
  return await (personId === undefined ? found : found.where('subject_id', '=', personId)).execute();
}

/** Somebody as an assessor: those who report to them today are theirs to assess, unless somebody else was named. */
export interface AssessorToday {
  readonly personId: string;
  readonly reportIds: readonly string[];
}

// what runs follows the reporting line of today, also before that is written down; what has ended stays with whoever took part
const isAssessedBy = (e: ExpressionBuilder<DB, 'assessment_round'>, { personId, reportIds }: AssessorToday) =>
  e.or([
    e.and([
      e('assessment_round.assessor_id', '=', personId),
      e.or([e('assessment_round.assessor_named', '=', true), e('assessment_round.state', 'not in', running)]),
    ]),
    e.and([
      e('assessment_round.assessor_named', '=', false),
      e('assessment_round.state', 'in', running),
      e('assessment_round.subject_id', '=', sql<string>`any(${reportIds}::uuid[])`),
    ]),
  ]);

export interface RoundPage {
  readonly by: { readonly subjectId: string } | AssessorToday;
  readonly limit: number;
  readonly after: readonly [openedAt: string, id: string] | undefined;
}

/** Rounds of a person, or those they assess, newest first, one more than the limit. */
export async function listRounds(db: Db, { by, limit, after }: RoundPage): Promise<StoredRound[]> {
  let found = db.selectFrom('assessment_round').selectAll();
  found = 'subjectId' in by ? found.where('subject_id', '=', by.subjectId) : found.where((e) => isAssessedBy(e, by));
  const [openedAt, id] = after ?? [];
  if (openedAt !== undefined && id !== undefined) {
    const at = new Date(openedAt);
    found = found.where((e) => e.or([e('opened_at', '<', at), e.and([e('opened_at', '=', at), e('id', '<', id)])]));
  }
  return await found
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

interface RunningView {
  readonly roundId: string;
  readonly state: StoredRound['state'];
  readonly talkAt: string | null;
  /** Whether it is a view of oneself or of somebody assessed. */
  readonly kind: StoredAssessment['kind'];
  /** The state of the assessor's own view. */
  readonly own: StoredAssessment['state'];
}

/** The views that somebody has to give in rounds that run, of themselves and of those they assess. */
export async function listRunningViews(db: Db, by: AssessorToday): Promise<RunningView[]> {
  const rows = await db
    .selectFrom('assessment')
    .innerJoin('assessment_round', 'assessment_round.id', 'assessment.round_id')
    .select(['assessment_round.id', 'assessment_round.state', 'assessment_round.talk_at', 'assessment.kind', 'assessment.state as own'])
    .where('assessment_round.state', 'in', running)
    .where('assessment.state', '!=', 'withdrawn')
    .where((e) =>
      e.or([
        e.and([e('assessment.kind', '=', 'self'), e('assessment_round.subject_id', '=', by.personId)]),
        e.and([e('assessment.kind', '=', 'manager'), isAssessedBy(e, by)]),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    roundId: row.id,
    state: row.state,
    talkAt: row.talk_at?.toISOString() ?? null,
    kind: row.kind,
    own: row.own,
  }));
}
