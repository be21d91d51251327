import type { PersonSummary } from '@waymark/domain/people/person.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canSeeRound } from '../policy.ts';
import { findRound, listAssessments } from '../repository/rounds.ts';
import { participantsOf } from './participants-of.ts';
import { type Standing, standToday } from './stand-today.ts';
import { whoIs } from './who-is.ts';

export interface TakenRound extends Standing {
  readonly people: ReadonlyMap<string, PersonSummary>;
}

/**
 * A round with its sides for those who take part in it today, locked until the transaction ends when it is to be changed; others are
 * refused.
 */
export async function takeRound(ctx: Context, roundId: string, lock: 'read' | 'change'): Promise<TakenRound> {
  const round = await findRound(ctx.db, roundId, lock);
  const held = round && { round, sides: await listAssessments(ctx.db, [round.id]) };
  const people = held === undefined ? new Map() : await whoIs(ctx, [held]);
  const standing = held && standToday(ctx, held, people);
  ctx.authorize(canSeeRound(ctx.actor, standing && participantsOf(standing.round)));
  if (standing === undefined) throw new Error('the policy let an absent round through');
  return { ...standing, people };
}
