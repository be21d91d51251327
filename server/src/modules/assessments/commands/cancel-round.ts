import { CancelRound } from '@waymark/domain/assessments/round-changes.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { personOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { assessmentCancelled } from '../events.ts';
import { mayCancel } from '../policy.ts';
import { dropDraftsAside } from '../repository/drafts-aside.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandRunning } from './demand-running.ts';
import { takeRoundToChange } from './take-round-to-change.ts';

/** Cancels a round that is not agreed yet, with a reason both sides read. What was written stays hidden; agreed levels are not touched. */
export const cancelRound = command({
  name: 'assessments.cancel',
  input: CancelRound.extend({ roundId: ThingId }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['state', 'cancel_reason'] }),
  run: async (ctx, { roundId, reason }) => {
    const { round } = await takeRoundToChange(ctx, roundId);
    demandRunning(round);
    if (!mayCancel(ctx.actor, round)) {
      const message = 'The person cancels what they started themselves; any other assessment, whoever assesses.';
      throw new Refusal('unmet_condition', 'not_yours_to_cancel', { message });
    }
    await dropDraftsAside(ctx.db, round.id);
    const change = { state: 'cancelled', cancelled_at: ctx.now(), cancelled_by: personOf(ctx.actor), cancel_reason: reason } as const;
    await updateRound(ctx.db, round.id, change);
    await ctx.announce(assessmentCancelled, { roundId: round.id, subjectId: round.subject_id });
  },
});
