import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { aspirationShared } from '../events.ts';
import { canAspire } from '../policy.ts';
import { findAspiration, setShared } from '../repository.ts';

/** Shares the target with the manager, or keeps it to oneself again. */
export const shareAspiration = command({
  name: 'pathways.share_aspiration',
  input: z.object({ personId: PersonRef, shared: z.boolean() }),
  audit: (_input, personId: string) => ({ kind: 'person', id: personId, fields: ['aspiration_shared'] }),
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canAspire(ctx.actor, personId));
    const aspiration = await findAspiration(ctx.db, personId);
    if (input.shared && aspiration === undefined) throw new Refusal('unmet_condition', 'no_target', { message: 'Pick a target first.' });
    if (aspiration === undefined || (aspiration.shared_at !== null) === input.shared) {
      ctx.unchanged();
      return personId;
    }
    if (!input.shared) {
      await setShared(ctx.db, personId, null);
      return personId;
    }
    await setShared(ctx.db, personId, ctx.now());
    await ctx.announce(aspirationShared, { personId, jobProfileId: aspiration.job_profile_id });
    return personId;
  },
});
