import type { Context } from '#platform/use-case/context.ts';
import { canRate } from '../policy.ts';
import { type Standing, standToday } from '../queries/stand-today.ts';
import { whoIs } from '../queries/who-is.ts';
import { findAssessment, findRound, listAssessments, type StoredAssessment, type StoredRound } from '../repository/rounds.ts';
import { passRound } from './pass-round.ts';

export interface OwnAssessment {
  readonly assessment: StoredAssessment;
  readonly round: StoredRound;
  readonly sides: readonly StoredAssessment[];
}

/** The actor's own side of a round, with the round locked until the transaction ends; anybody else is refused. */
export async function takeOwnAssessment(ctx: Context, assessmentId: string): Promise<OwnAssessment> {
  const found = await findAssessment(ctx.db, assessmentId);
  const standing = found && (await standingOf(ctx, found.round_id));
  const own = standing?.sides.find((side) => side.id === assessmentId);
  ctx.authorize(canRate(ctx.actor, own && standing && { assessorId: raterOf(own, standing.round) }));
  if (own === undefined || standing === undefined) throw new Error('the policy let an absent assessment through');
  if (!standing.hasMoved) return { ...standing, assessment: own };
  await passRound(ctx, { roundId: own.round_id });
  return await takeOwnAssessment(ctx, assessmentId);
}

async function standingOf(ctx: Context, roundId: string): Promise<Standing | undefined> {
  const round = await findRound(ctx.db, roundId, 'change');
  if (round === undefined) return undefined;
  const held = { round, sides: await listAssessments(ctx.db, [round.id]) }; // as they are now that the round is locked
  return standToday(ctx, held, await whoIs(ctx, [held]));
}

/** What a former assessor has sent stays theirs, but they take part no more. */
function raterOf(side: StoredAssessment, round: StoredRound): string | null {
  return side.kind === 'self' || side.assessor_id === round.assessor_id ? side.assessor_id : null;
}
