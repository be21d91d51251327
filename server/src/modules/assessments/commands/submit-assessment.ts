import { judgeSubmission, type Shortfall } from '@waymark/domain/assessments/judge-submission.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { assessmentBothIn, assessmentSubmitted } from '../events.ts';
import { loadExpectations } from '../queries/load-expectations.ts';
import { listRatings } from '../repository/ratings.ts';
import { updateAssessment, updateRound } from '../repository/rounds.ts';
import { listAgreedStatements } from '../repository/statements.ts';
import { takeOwnAssessment } from './take-own-assessment.ts';

const words: Record<Shortfall['code'], string> = {
  not_answered: 'Choose a step, or say that you can’t tell.',
  example_needed: 'Add one example, or say that you have not seen enough.',
  reason_for_jump_needed: 'This is two or more away from the last agreed level: add one line that says why.',
};

/** Sends one side's view. Once both are in, each sees the other's; before, nobody does. */
export const submitAssessment = command({
  name: 'assessments.submit',
  input: z.object({ assessmentId: ThingId, talkAt: z.iso.datetime({ offset: true }).optional() }),
  audit: (input) => ({ kind: 'assessment', id: input.assessmentId, fields: ['state'] }),
  run: async (ctx, input) => {
    const { assessment, round, sides } = await takeOwnAssessment(ctx, input.assessmentId);
    const competencyIds = (await loadExpectations(ctx, round)).map((one) => one.competency.id);
    const answer = judgeSubmission({
      assessment,
      roundState: round.state,
      competencyIds,
      ratings: (await listRatings(ctx.db, [assessment.id])).get(assessment.id) ?? [],
      lastAgreed: new Map((await listAgreedStatements(ctx.db, [round.subject_id])).map((one) => [one.competencyId, one.step])),
    });
    if (!answer.ok) throw refusalFor(answer);
    const now = ctx.now();
    await updateAssessment(ctx.db, assessment.id, { state: 'submitted', submitted_at: now });
    const bothIn = sides.every((side) => side.id === assessment.id || side.state === 'submitted');
    await updateRound(ctx.db, round.id, {
      ...(bothIn && { state: 'both_in', both_in_at: now }),
      ...(input.talkAt !== undefined && { talk_at: new Date(input.talkAt) }),
    });
    const fact = { roundId: round.id, subjectId: round.subject_id };
    await ctx.announce(assessmentSubmitted, { ...fact, assessmentId: assessment.id });
    if (bothIn) await ctx.announce(assessmentBothIn, fact);
    return { roundState: bothIn ? ('both_in' as const) : round.state };
  },
});

function refusalFor(answer: Extract<ReturnType<typeof judgeSubmission>, { ok: false }>): Refusal {
  if (answer.reason !== 'assessment_incomplete') {
    const message = answer.reason === 'already_submitted' ? 'This is sent already.' : 'This assessment is no longer open.';
    return new Refusal('conflict', answer.reason, { message });
  }
  return new Refusal('unmet_condition', 'assessment_incomplete', {
    message: 'Some competencies still need you before this can be sent.',
    faults: answer.shortfalls.map(({ competencyId, code }) => ({ pointer: `/ratings/${competencyId}`, code, message: words[code] })),
  });
}
