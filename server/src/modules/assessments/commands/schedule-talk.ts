import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandRunning } from './demand-running.ts';
import { takeRoundToChange } from './take-round-to-change.ts';

/** Sets or clears the date of the talk; either side may. */
export const scheduleTalk = command({
  name: 'assessments.schedule_talk',
  input: z.object({ roundId: ThingId, talkAt: z.iso.datetime({ offset: true }).nullable() }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['talk_at'] }),
  run: async (ctx, input) => {
    const { round } = await takeRoundToChange(ctx, input.roundId);
    demandRunning(round);
    await updateRound(ctx.db, round.id, { talk_at: input.talkAt === null ? null : new Date(input.talkAt) });
  },
});
