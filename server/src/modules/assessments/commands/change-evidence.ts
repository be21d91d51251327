import { ChangeEvidence } from '@waymark/domain/assessments/evidence.ts';
import { isChangeable, type KeptEvidence, viewEvidence } from '@waymark/domain/assessments/view-evidence.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { canWriteEvidence } from '../policy.ts';
import { refuseUnknownCompetencies } from '../queries/refuse-unknown-competencies.ts';
import { findEvidence, getEvidence, setCompetencies, updateEvidence } from '../repository/evidence.ts';

/** Changes a note or link of one's own; refused with a revision that is not the current one, and once a level was agreed on it. */
export const changeEvidence = command({
  name: 'assessments.change_evidence',
  input: ChangeEvidence.extend({ evidenceId: ThingId, expectedRevision: z.number().int().optional() }),
  audit: ({ evidenceId, expectedRevision: _revision, ...fields }) => ({ kind: 'evidence', id: evidenceId, fields: Object.keys(fields) }),
  run: async (ctx, input) => {
    const kept = await findEvidence(ctx.db, input.evidenceId);
    ctx.authorize(canWriteEvidence(ctx.actor, kept?.personId));
    if (kept === undefined) throw new Error('the policy let absent evidence through');
    refuseStale(kept.revision, input.expectedRevision);
    refuseAgreed(kept);
    const { evidenceId: _id, expectedRevision: _revision, ...wished } = input;
    if (holdsAlready({ ...kept, competencyIds: new Set(kept.competencyIds) }, asSet(wished))) {
      ctx.unchanged();
      return viewEvidence(kept, true);
    }
    const { title, body, url, occurredOn, sharedWithManager } = input;
    await updateEvidence(ctx.db, input.evidenceId, {
      ...(title !== undefined && { title }),
      ...(body !== undefined && { body }),
      ...(url !== undefined && { url }),
      ...(occurredOn !== undefined && { occurred_on: occurredOn }),
      ...(sharedWithManager !== undefined && { shared_with_manager: sharedWithManager }),
      updated_at: ctx.now(),
    });
    if (input.competencyIds !== undefined) {
      await refuseUnknownCompetencies(ctx, input.competencyIds);
      await setCompetencies(ctx.db, input.evidenceId, input.competencyIds);
    }
    return viewEvidence(await getEvidence(ctx.db, input.evidenceId), true);
  },
});

// the order of competencies says nothing
const asSet = ({ competencyIds, ...wished }: ChangeEvidence) => ({
  ...wished,
  ...(competencyIds && { competencyIds: new Set(competencyIds) }),
});

/** Refuses to touch evidence on which a level was agreed. */
export function refuseAgreed(kept: KeptEvidence): void {
  if (isChangeable(kept)) return;
  throw new Refusal('unmet_condition', 'evidence_in_use', { message: 'A level was agreed on this evidence, so it stays as it is.' });
}
