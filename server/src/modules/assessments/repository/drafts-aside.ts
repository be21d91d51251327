import type { Db } from '#platform/database/tables.generated.ts';

interface DraftToSetAside {
  /** The side that begins anew. */
  readonly sideId: string;
  /** Under which the former assessor's draft is kept. */
  readonly asideId: string;
  /** Who assesses from now on. */
  readonly to: string;
}

/** Keeps the draft of a former assessor aside, where nobody reads it, and hands the side over; a draft of theirs that lay aside comes back. */
export async function setDraftAside(db: Db, { sideId, asideId, to }: DraftToSetAside): Promise<void> {
  const side = await db.selectFrom('assessment').selectAll().where('id', '=', sideId).executeTakeFirstOrThrow();
  if (side.state === 'draft') {
    const { round_id, kind, assessor_id, started_at } = side;
    await db.insertInto('assessment').values({ id: asideId, round_id, kind, assessor_id, started_at, state: 'withdrawn' }).execute();
    await moveRatings(db, sideId, asideId);
  }
  const kept = await db
    .selectFrom('assessment')
    .selectAll()
    .where('round_id', '=', side.round_id)
    .where('state', '=', 'withdrawn')
    .where('assessor_id', '=', to)
    .executeTakeFirst();
  if (kept !== undefined) {
    await moveRatings(db, kept.id, sideId);
    await db.deleteFrom('assessment').where('id', '=', kept.id).execute();
  }
  await db
    .updateTable('assessment')
    .set((e) => ({
      assessor_id: to,
      state: kept === undefined ? ('not_started' as const) : ('draft' as const),
      started_at: kept?.started_at ?? null,
      revision: e('revision', '+', 1),
    }))
    .where('id', '=', sideId)
    .execute();
}

/** Throws away the drafts that lie aside; the end of a round is the end of them. */
export async function dropDraftsAside(db: Db, roundId: string): Promise<void> {
  await db.deleteFrom('assessment').where('round_id', '=', roundId).where('state', '=', 'withdrawn').execute();
}

async function moveRatings(db: Db, from: string, to: string): Promise<void> {
  await db
    .insertInto('rating')
    .columns(['assessment_id', 'competency_id', 'step', 'between_two', 'not_observed', 'comment', 'updated_at', 'revision'])
    .expression((e) =>
      e
        .selectFrom('rating')
        .select([
          e.val(to).$castTo<string>().as('assessment_id'),
          'competency_id',
          'step',
          'between_two',
          'not_observed',
          'comment',
          'updated_at',
          'revision',
        ])
        .where('assessment_id', '=', from),
    )
    .execute();
  await db.updateTable('rating_evidence').set({ assessment_id: to }).where('assessment_id', '=', from).execute();
  await db.deleteFrom('rating').where('assessment_id', '=', from).execute();
}
