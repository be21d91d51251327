import { canWithdraw } from '@waymark/domain/assessments/assessment.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { updateAssessment } from '../repository/rounds.ts';
import { takeOwnAssessment } from './take-own-assessment.ts';

/** Takes back what was sent, within a day and before the other side is in. */
export const withdrawAssessment = command({
  name: 'assessments.withdraw',
  input: z.object({ assessmentId: ThingId }),
  audit: (input) => ({ kind: 'assessment', id: input.assessmentId, fields: ['state'] }),
  run: async (ctx, input) => {
    const { assessment, round } = await takeOwnAssessment(ctx, input.assessmentId);
    if (!canWithdraw({ state: assessment.state, submittedAt: assessment.submitted_at }, round.state, ctx.now())) {
      throw new Refusal('conflict', 'too_late_to_withdraw', {
        message: 'It can be taken back within a day of sending, until the other side is in.',
      });
    }
    await updateAssessment(ctx.db, assessment.id, { state: 'draft', submitted_at: null });
  },
});
