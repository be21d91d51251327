import type { Context } from '#platform/use-case/context.ts';
import { canRate } from '../policy.ts';
import { findAssessment, findRound, listAssessments, type StoredAssessment, type StoredRound } from '../repository/rounds.ts';

export interface OwnAssessment {
  readonly assessment: StoredAssessment;
  readonly round: StoredRound;
  readonly sides: readonly StoredAssessment[];
}

/** The actor's own side of a round, with the round locked until the transaction ends; anybody else is refused. */
export async function takeOwnAssessment(ctx: Context, assessmentId: string): Promise<OwnAssessment> {
  const found = await findAssessment(ctx.db, assessmentId);
  ctx.authorize(canRate(ctx.actor, found && { assessorId: found.assessor_id }));
  const round = found && (await findRound(ctx.db, found.round_id, 'change'));
  if (round === undefined) throw new Error(`assessment ${assessmentId} has no round`);
  const sides = await listAssessments(ctx.db, [round.id]); // as they are now that the round is locked
  const assessment = sides.find((side) => side.id === assessmentId);
  if (assessment === undefined) throw new Error(`assessment ${assessmentId} left its round`);
  return { assessment, round, sides };
}
