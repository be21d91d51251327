import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canWriteEvidence } from '../policy.ts';
import { deleteEvidence, findEvidence } from '../repository/evidence.ts';
import { refuseAgreed } from './change-evidence.ts';

/** Removes a note or link of one's own; refused once a level was agreed on it. */
export const removeEvidence = command({
  name: 'assessments.remove_evidence',
  input: z.object({ evidenceId: ThingId }),
  audit: (input) => ({ kind: 'evidence', id: input.evidenceId, fields: [] }),
  run: async (ctx, input) => {
    const kept = await findEvidence(ctx.db, input.evidenceId);
    ctx.authorize(canWriteEvidence(ctx.actor, kept?.personId));
    if (kept !== undefined) refuseAgreed(kept);
    await deleteEvidence(ctx.db, input.evidenceId);
  },
});
