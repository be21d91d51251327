import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { listAgreements, saveAgreement } from '../repository/ratings.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandBothIn } from './demand-both-in.ts';
import { takeRoundToChange } from './take-round-to-change.ts';

/** Confirms what the other side proposed; nobody confirms their own proposal. */
export const confirmAgreement = command({
  name: 'assessments.confirm_agreement',
  input: z.object({ roundId: ThingId, competencyId: ThingId }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['agreement'] }),
  run: async (ctx, input) => {
    const { round } = await takeRoundToChange(ctx, input.roundId);
    demandBothIn(round);
    const agreement = (await listAgreements(ctx.db, round.id)).find((one) => one.competencyId === input.competencyId);
    if (agreement === undefined)
      throw new Refusal('conflict', 'nothing_proposed', { message: 'Nothing is proposed for this competency yet.' });
    const me = personOf(ctx.actor);
    // what a former assessor proposed is the assessor's side, so it is the person who confirms it
    if ((agreement.proposedBy === round.subject_id) === (me === round.subject_id)) {
      throw new Refusal('conflict', 'own_proposal', { message: 'The other side confirms what you proposed.' });
    }
    await saveAgreement(ctx.db, round.id, { agreement: { ...agreement, confirmedBy: me }, at: ctx.now() });
    await updateRound(ctx.db, round.id, {});
  },
});
