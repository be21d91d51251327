import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { endSession, listSessions } from '#platform/identity/sessions.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageOwnThing } from '../policy.ts';

/** Signs one of one's browsers out. */
export const endSignIn = command({
  name: 'access.end_sign_in',
  input: z.object({ sessionId: ThingId }),
  audit: (input) => ({ kind: 'session', id: input.sessionId }),
  run: async (ctx, { sessionId }) => {
    const accountId = accountOf(ctx.actor);
    const sessions = accountId === null ? [] : await listSessions(ctx.db, accountId);
    ctx.authorize(
      canManageOwnThing(
        ctx.actor,
        sessions.find((session) => session.id === sessionId),
      ),
    );
    if (accountId !== null) await endSession(ctx.db, { accountId, sessionId });
  },
});
