import { needsReasonForJump } from '@waymark/domain/assessments/judge-submission.ts';
import type { Rating } from '@waymark/domain/assessments/rating.ts';
import { SaveRating } from '@waymark/domain/assessments/round-changes.ts';
import { isVisibleToOthers } from '@waymark/domain/assessments/view-evidence.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { loadExpectations } from '../queries/load-expectations.ts';
import { listOwned } from '../repository/evidence.ts';
import { listRatings, saveRating as writeRating } from '../repository/ratings.ts';
import { type StoredRound, updateAssessment } from '../repository/rounds.ts';
import { listAgreedStatements } from '../repository/statements.ts';
import { takeOwnAssessment } from './take-own-assessment.ts';

/** Saves one rating of one's own draft; what was saved before for this competency is replaced. */
export const saveRating = command({
  name: 'assessments.save_rating',
  input: SaveRating.extend({ assessmentId: ThingId, competencyId: ThingId }),
  audit: (input) => ({ kind: 'assessment', id: input.assessmentId, fields: ['rating'] }),
  run: async (ctx, input) => {
    const { assessment, round } = await takeOwnAssessment(ctx, input.assessmentId);
    if (assessment.state === 'submitted')
      throw new Refusal('conflict', 'already_submitted', { message: 'This is sent, so it is read-only now.' });
    if (round.state !== 'open') throw new Refusal('conflict', 'round_not_open', { message: 'This assessment is no longer open.' });
    const expectation = (await loadExpectations(ctx, round)).find((one) => one.competency.id === input.competencyId);
    if (expectation === undefined)
      throw new Refusal('invalid', 'not_asked_here', { message: 'This role does not ask for that competency.' });
    refuseOddSteps(input, expectation.competency.scale.levels.length);
    await refuseForeignEvidence(ctx, round, { evidenceIds: input.evidenceIds, kind: assessment.kind });
    const { competencyId, step, betweenTwo, notObserved, comment, evidenceIds } = input;
    const rating = { competencyId, step, betweenTwo, notObserved, comment, evidenceIds };
    await refuseStaleRating(ctx, assessment.id, { rating, expected: input.expectedRevision });
    const at = ctx.now();
    const revision = await writeRating(ctx.db, assessment.id, { rating, at });
    await updateAssessment(ctx.db, assessment.id, { state: 'draft', started_at: assessment.started_at ?? at });
    const last = (await listAgreedStatements(ctx.db, [round.subject_id])).find((one) => one.competencyId === competencyId);
    return {
      rating: { ...rating, revision, savedAt: at.toISOString() },
      required: expectation.required,
      needsReasonForJump: assessment.kind !== 'self' && needsReasonForJump(rating, last?.step),
      savedAt: at.toISOString(),
    };
  },
});

/** Refuses to overwrite what another window saved since; the same words again are no conflict, be it a repeat of a lost answer. */
async function refuseStaleRating(
  ctx: Context,
  assessmentId: string,
  saved: { rating: Rating; expected: number | undefined },
): Promise<void> {
  if (saved.expected === undefined) return;
  const kept = (await listRatings(ctx.db, [assessmentId])).get(assessmentId)?.find((one) => one.competencyId === saved.rating.competencyId);
  if (kept === undefined || isSameRating(kept, saved.rating)) return;
  refuseStale(kept.revision, saved.expected);
}

function isSameRating(kept: Rating, sent: Rating): boolean {
  const contentOf = ({ step, betweenTwo, notObserved, comment, evidenceIds }: Rating) =>
    JSON.stringify([step, betweenTwo, notObserved, comment, [...evidenceIds].sort()]);
  return contentOf(kept) === contentOf(sent);
}

function refuseOddSteps(input: { step: number | null; betweenTwo: boolean; notObserved: boolean }, steps: number): void {
  const at = (code: string, message: string) => {
    throw new Refusal('invalid', 'invalid_input', { message, faults: [{ pointer: '/step', code, message }] });
  };
  if (input.step !== null && input.notObserved) at('both_given', 'Choose a step, or "I can’t tell"; not both.');
  if (input.step !== null && input.step > steps) at('beyond_scale', `This scale has ${steps} steps.`);
  if (input.betweenTwo && (input.step === null || input.step >= steps)) at('no_two', 'Between two needs the lower of the two steps.');
}

/** Ratings may rest on the subject's own evidence only; an assessor may link just what is visible to them. */
async function refuseForeignEvidence(
  ctx: Context,
  round: StoredRound,
  link: { evidenceIds: readonly string[]; kind: string },
): Promise<void> {
  const owned = await listOwned(ctx.db, round.subject_id, link.evidenceIds);
  const usable = new Set(owned.filter((kept) => link.kind === 'self' || isVisibleToOthers(kept)).map((kept) => kept.id));
  const index = link.evidenceIds.findIndex((id) => !usable.has(id));
  if (index < 0) return;
  const message = 'There is no such evidence to attach.';
  throw new Refusal('invalid', 'invalid_input', {
    message,
    faults: [{ pointer: `/evidenceIds/${index}`, code: 'unknown_evidence', message }],
  });
}
