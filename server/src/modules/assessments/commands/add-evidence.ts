import { AddEvidence, type Evidence } from '@waymark/domain/assessments/evidence.ts';
import { viewEvidence } from '@waymark/domain/assessments/view-evidence.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { canWriteEvidence } from '../policy.ts';
import { refuseUnknownCompetencies } from '../queries/refuse-unknown-competencies.ts';
import { getEvidence, insertEvidence, setCompetencies } from '../repository/evidence.ts';

/** Keeps a note or a link about work done; private until attached to an assessment that is sent, or shared on purpose. */
export const addEvidence = command({
  name: 'assessments.add_evidence',
  input: AddEvidence.extend({ personId: PersonRef }),
  audit: (_input, output: Evidence) => ({ kind: 'evidence', id: output.id, fields: ['title', 'body', 'url', 'competencies'] }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canWriteEvidence(ctx.actor, personId));
    const now = ctx.now();
    const id = uuidv7(now.getTime());
    await insertEvidence(ctx.db, {
      id,
      person_id: personId,
      kind: input.url === null ? input.kind : 'link',
      title: input.title,
      body: input.body,
      url: input.url,
      occurred_on: input.occurredOn ?? today(ctx),
      shared_with_manager: input.sharedWithManager,
      created_at: now,
      updated_at: now,
    });
    await refuseUnknownCompetencies(ctx, input.competencyIds);
    await setCompetencies(ctx.db, id, input.competencyIds);
    return viewEvidence(await getEvidence(ctx.db, id), true);
  },
});
