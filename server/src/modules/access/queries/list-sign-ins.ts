import { z } from 'zod';
import { listSessions } from '#platform/identity/sessions.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeOwnAccount } from '../policy.ts';

/** Where one is signed in, the last used first. */
export const listSignIns = query({
  name: 'access.list_sign_ins',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canSeeOwnAccount(ctx.actor));
    const sessions = await listSessions(ctx.db, accountOf(ctx.actor) ?? '');
    const current = ctx.actor.kind === 'person' ? ctx.actor.sessionId : undefined;
    return {
      items: sessions.map((session) => ({
        ...session,
        startedAt: session.startedAt.toISOString(),
        lastUsedAt: session.lastUsedAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        current: session.id === current,
      })),
    };
  },
});
