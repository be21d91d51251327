import { z } from 'zod';
import { endSessions } from '#platform/identity/sessions.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageOwnAccount } from '../policy.ts';

/** Signs out everywhere but here. */
export const endOtherSignIns = command({
  name: 'access.end_other_sign_ins',
  input: z.object({}),
  audit: () => ({ kind: 'session', id: null }),
  run: async (ctx) => {
    ctx.authorize(canManageOwnAccount(ctx.actor));
    if (ctx.actor.kind !== 'person') throw new Error('the policy let somebody without a session through');
    return { ended: await endSessions(ctx.db, { accountId: ctx.actor.accountId, except: ctx.actor.sessionId }) };
  },
});
