import type { Context } from '#platform/use-case/context.ts';
import { canSeeRound, type Participants } from '../policy.ts';
import { findRound, listAssessments, type StoredAssessment, type StoredRound } from '../repository/rounds.ts';
import { participantsOf } from './participants-of.ts';

export interface TakenRound {
  readonly round: StoredRound;
  readonly sides: readonly StoredAssessment[];
  readonly participants: Participants;
}

/** A round with its sides for those who take part in it, locked until the transaction ends when it is to be changed; others are refused. */
export async function takeRound(ctx: Context, roundId: string, lock: 'read' | 'change'): Promise<TakenRound> {
  const round = await findRound(ctx.db, roundId, lock);
  const sides = round === undefined ? [] : await listAssessments(ctx.db, [round.id]);
  const participants = round && participantsOf(round, sides);
  ctx.authorize(canSeeRound(ctx.actor, participants));
  if (round === undefined || participants === undefined) throw new Error('the policy let an absent round through');
  return { round, sides, participants };
}
