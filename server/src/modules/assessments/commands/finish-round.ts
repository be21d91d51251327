import { agreedSteps } from '@waymark/domain/assessments/agree-ratings.ts';
import { FinishRound } from '@waymark/domain/assessments/round-changes.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { assessmentAgreed } from '../events.ts';
import { loadComparison } from '../queries/load-comparison.ts';
import { dropDraftsAside } from '../repository/drafts-aside.ts';
import { insertAgreedRatings } from '../repository/ratings.ts';
import { updateRound } from '../repository/rounds.ts';
import { demandBothIn } from './demand-both-in.ts';
import { takeRoundToChange } from './take-round-to-change.ts';

/** Pins the agreed levels with date, both names and the framework version; from then on nothing of it changes. */
export const finishRound = command({
  name: 'assessments.agree',
  input: FinishRound.extend({ roundId: ThingId }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['state', 'agreed_ratings', 'strength', 'focus'] }),
  run: async (ctx, input) => {
    const { round, sides } = await takeRoundToChange(ctx, input.roundId);
    demandBothIn(round);
    if (round.assessor_id === null) throw nobodyToAgreeWith();
    const { rows, agreements, expectations } = await loadComparison(ctx, round, { sides });
    const steps = agreedSteps(rows);
    if (steps === undefined) throw notSettled(rows.filter((row) => row.settled === null).map((row) => row.competencyId));
    const required = new Map(expectations.map((one) => [one.competency.id, one.required]));
    const reasons = new Map(agreements.map((one) => [one.competencyId, one.reason]));
    const agreedOn = today(ctx);
    const now = ctx.now();
    await insertAgreedRatings(
      ctx.db,
      [...steps].map(([competencyId, step]) => ({
        id: uuidv7(now.getTime()),
        round_id: round.id,
        person_id: round.subject_id,
        competency_id: competencyId,
        framework_version_id: round.framework_version_id,
        step,
        required_step: required.get(competencyId) ?? null,
        reason: reasons.get(competencyId) ?? '',
        agreed_on: agreedOn,
      })),
    );
    await updateRound(ctx.db, round.id, {
      state: 'agreed',
      agreed_at: now,
      agreed_on: agreedOn,
      agreed_by: [round.subject_id, round.assessor_id],
      strength: (input.strength ?? round.strength).trim(),
      focus: (input.focus ?? round.focus).trim(),
    });
    await dropDraftsAside(ctx.db, round.id);
    await ctx.announce(assessmentAgreed, { roundId: round.id, subjectId: round.subject_id, competencyIds: [...steps.keys()] });
    return { agreedOn };
  },
});

const nobodyToAgreeWith = (): Refusal =>
  new Refusal('unmet_condition', 'no_assessor', { message: 'Nobody is set as manager at the moment, so there is nobody to agree with.' });

function notSettled(competencyIds: readonly string[]): Refusal {
  const message = 'Settle this one first: agree on a level, leave it open, or note that you see it differently.';
  return new Refusal('unmet_condition', 'not_settled', {
    message: `${competencyIds.length} of the competencies are not settled yet.`,
    faults: competencyIds.map((id) => ({ pointer: `/agreements/${id}`, code: 'not_settled', message })),
  });
}
