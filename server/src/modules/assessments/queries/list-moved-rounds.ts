import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canListMovedRounds } from '../policy.ts';
import { listAssessments, listRunningRounds } from '../repository/rounds.ts';
import { standToday } from './stand-today.ts';
import { whoIs } from './who-is.ts';

/** The rounds that run and are yet to follow a change in the reporting lines, by id; of one person, or of everybody. */
export const listMovedRounds = query({
  name: 'assessments.list_moved_rounds',
  input: z.object({ personId: z.string().optional() }),
  run: async (ctx, { personId }): Promise<string[]> => {
    ctx.authorize(canListMovedRounds(ctx.actor));
    const rounds = await listRunningRounds(ctx.db, personId);
    const sides = Map.groupBy(
      await listAssessments(
        ctx.db,
        rounds.map((round) => round.id),
      ),
      (side) => side.round_id,
    );
    const held = rounds.map((round) => ({ round, sides: sides.get(round.id) ?? [] }));
    const people = await whoIs(ctx, held);
    return held.filter((one) => standToday(ctx, one, people).hasMoved).map(({ round }) => round.id);
  },
});
