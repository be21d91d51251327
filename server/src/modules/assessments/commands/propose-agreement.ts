import { AgreementOutcome, needsReason } from '@waymark/domain/assessments/agree-ratings.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { loadComparison } from '../queries/load-comparison.ts';
import { saveAgreement } from '../repository/ratings.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandBothIn } from './demand-both-in.ts';
import { takeRoundToChange } from './take-round-to-change.ts';

/** Proposes what both hold true for one competency; it counts once the other side confirms. */
export const proposeAgreement = command({
  name: 'assessments.propose_agreement',
  input: z.object({
    roundId: ThingId,
    competencyId: ThingId,
    outcome: AgreementOutcome,
    step: z.number().int().min(1).max(10).nullable().default(null),
    reason: z.string().max(2000).default(''),
  }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['agreement'] }),
  run: async (ctx, input) => {
    const { round, sides } = await takeRoundToChange(ctx, input.roundId);
    demandBothIn(round);
    const { rows, expectations } = await loadComparison(ctx, round, { sides });
    const row = rows.find((one) => one.competencyId === input.competencyId);
    const scale = expectations.find((one) => one.competency.id === input.competencyId)?.competency.scale.levels.length ?? 0;
    const proposedBy = personOf(ctx.actor);
    if (row === undefined || proposedBy === null) {
      throw new Refusal('invalid', 'not_asked_here', { message: 'This assessment does not ask for that competency.' });
    }
    refuseOddProposal(input, scale);
    if (needsReason(row, input) && input.reason.trim() === '') {
      throw new Refusal('unmet_condition', 'reason_needed', { message: 'Say in one line why, since the two views differ.' });
    }
    const { competencyId, outcome, step, reason } = input;
    await saveAgreement(ctx.db, round.id, {
      agreement: { competencyId, outcome, step, reason, proposedBy, confirmedBy: null },
      at: ctx.now(),
    });
    await updateRound(ctx.db, round.id, {});
  },
});

function refuseOddProposal(input: { outcome: AgreementOutcome; step: number | null }, scale: number): void {
  const fits = input.outcome === 'level' ? input.step !== null && input.step <= scale : input.step === null;
  if (fits) return;
  const message = input.outcome === 'level' ? `Choose one of the ${scale} steps.` : 'What is left open has no step.';
  throw new Refusal('invalid', 'invalid_input', { message, faults: [{ pointer: '/step', code: 'step_misfit', message }] });
}
