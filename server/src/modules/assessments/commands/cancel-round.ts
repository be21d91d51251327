import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { accountOf, isSystem } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { takeRound } from '../queries/take-round.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandRunning } from './demand-running.ts';

/** Cancels a round that is not agreed yet; whoever started it may. What was written stays hidden. */
export const cancelRound = command({
  name: 'assessments.cancel',
  input: z.object({ roundId: ThingId }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['state'] }),
  run: async (ctx, input) => {
    const { round } = await takeRound(ctx, input.roundId, 'change');
    demandRunning(round);
    if (!isSystem(ctx.actor) && round.opened_by !== accountOf(ctx.actor)) {
      throw new Refusal('unmet_condition', 'not_yours_to_cancel', { message: 'Whoever started this assessment can cancel it.' });
    }
    await updateRound(ctx.db, round.id, { state: 'cancelled' });
  },
});
