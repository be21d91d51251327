import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canSeeRound } from '../policy.ts';
import { participantsOf } from '../queries/participants-of.ts';
import { findRound, updateRound } from '../repository/rounds.ts';

/** Sets or clears the date of the talk; either side may. */
export const scheduleTalk = command({
  name: 'assessments.schedule_talk',
  input: z.object({ roundId: ThingId, talkAt: z.iso.datetime({ offset: true }).nullable() }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['talk_at'] }),
  run: async (ctx, input) => {
    const round = await findRound(ctx.db, input.roundId, 'change');
    ctx.authorize(canSeeRound(ctx.actor, await participantsOf(ctx, round)));
    if (round?.state !== 'open' && round?.state !== 'both_in') {
      throw new Refusal('conflict', 'round_finished', { message: 'This assessment is finished.' });
    }
    await updateRound(ctx.db, input.roundId, { talk_at: input.talkAt === null ? null : new Date(input.talkAt) });
  },
});
