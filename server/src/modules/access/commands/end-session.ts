import { z } from 'zod';
import { endSession as endIdentitySession } from '#platform/identity/sessions.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageOwnAccount } from '../policy.ts';

/** Signs out: ends the session that asks. */
export const endSession = command({
  name: 'access.end_session',
  input: z.object({}),
  audit: () => ({ kind: 'session', id: null }),
  run: async (ctx) => {
    ctx.authorize(canManageOwnAccount(ctx.actor));
    if (ctx.actor.kind === 'person') await endIdentitySession(ctx.db, { accountId: ctx.actor.accountId, sessionId: ctx.actor.sessionId });
  },
});
