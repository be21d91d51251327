import { PersonRef } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { personMeant } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canAspire } from '../policy.ts';
import { endAspiration } from '../repository.ts';

/** Gives up the target; without one nothing happens. */
export const clearAspiration = command({
  name: 'pathways.clear_aspiration',
  input: z.object({ personId: PersonRef }),
  audit: () => ({ kind: 'aspiration', id: null, fields: ['ended_at'] }),
  exploring: true,
  run: async (ctx, input) => {
    const personId = personMeant(ctx.actor, input.personId);
    ctx.authorize(canAspire(ctx.actor, personId));
    await endAspiration(ctx.db, personId, ctx.now());
  },
});
