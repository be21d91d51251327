import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { isSystem, personOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { nextAssessorOf } from '../queries/next-assessor-of.ts';
import { takeRound } from '../queries/take-round.ts';
import { openRound } from './open-round.ts';

/** Opens a new assessment from an agreed one with a reason; the agreed one stays as it is. */
export const reopenRound = command({
  name: 'assessments.reopen',
  input: z.object({ roundId: ThingId, reason: z.string().trim().min(1, 'Say why in one line.').max(500) }),
  audit: (input) => ({ kind: 'assessment_round', id: input.roundId, fields: ['reopened', 'reason'] }),
  run: async (ctx, input) => {
    const { round, people } = await takeRound(ctx, input.roundId, 'read');
    if (round.state !== 'agreed' && round.state !== 'closed') {
      throw new Refusal('conflict', 'not_agreed_yet', { message: 'Only an agreed assessment can be opened again.' });
    }
    const me = personOf(ctx.actor);
    if (!isSystem(ctx.actor) && me !== round.subject_id && me !== nextAssessorOf(round, people)) {
      throw new Refusal('unmet_condition', 'not_yours_to_reopen', {
        message: 'Somebody else manages this person now. They, or the person, can open a new assessment.',
      });
    }
    return await openRound(ctx, {
      personId: round.subject_id,
      trigger: me === round.subject_id ? 'self' : 'manager',
      jobProfileId: round.job_profile_id,
      assessorId: nextAssessorOf(round, people) ?? undefined,
      reopening: { roundId: round.id, by: me, reason: input.reason },
    });
  },
});
