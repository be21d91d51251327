import type { Context } from '#platform/use-case/context.ts';
import { type TakenRound, takeRound } from '../queries/take-round.ts';
import { passRound } from './pass-round.ts';

/** As `takeRound`, locked until the transaction ends; a change of manager that is not written down yet is written down first. */
export async function takeRoundToChange(ctx: Context, roundId: string): Promise<TakenRound> {
  const taken = await takeRound(ctx, roundId, 'change');
  if (!taken.hasMoved) return taken;
  await passRound(ctx, { roundId });
  return await takeRound(ctx, roundId, 'change');
}
