import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { PersonRef, ThingId } from '@waymark/domain/shared/thing-id.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { findPeople } from '#modules/people/queries/find-people.ts';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canAspire } from '../policy.ts';
import { loadAtlas } from '../queries/load-atlas.ts';
import { endAspiration, findAspiration, insertAspirations } from '../repository.ts';

/** Chooses a target role; private until shared. The target before it ends, and nothing of it is shared any more. */
export const setAspiration = command({
  name: 'pathways.set_aspiration',
  input: z.object({ personId: PersonRef, jobProfileId: ThingId }),
  audit: () => ({ kind: 'aspiration', id: null, fields: ['job_profile'] }),
  exploring: true,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canAspire(ctx.actor, personId));
    const atlas = await loadAtlas(ctx);
    if (!atlas.profiles.has(input.jobProfileId)) {
      throw new Refusal('unmet_condition', 'role_not_live', { message: 'This role is not published, so it cannot be a target.' });
    }
    const [person] = await findPeople(ctx, { personIds: [personId] });
    if (person?.jobProfileId === input.jobProfileId) {
      throw new Refusal('conflict', 'already_here', { message: 'This is the role you are in.' });
    }
    const current = await findAspiration(ctx.db, personId);
    if (current?.job_profile_id === input.jobProfileId) return ctx.unchanged();
    const now = ctx.now();
    await endAspiration(ctx.db, personId, now);
    await insertAspirations(ctx.db, [{ id: uuidv7(now.getTime()), person_id: personId, job_profile_id: input.jobProfileId, set_at: now }]);
  },
});
