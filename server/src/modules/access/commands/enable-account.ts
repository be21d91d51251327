import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { enableSignIn } from '#platform/identity/credentials.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageAccount } from '../policy.ts';
import { findAccount, updateAccount } from '../repository/account.ts';

/** Switches an account on again; its password and second step are as they were, its sessions and keys stay gone. */
export const enableAccount = command({
  name: 'access.enable_account',
  input: z.object({ accountId: ThingId }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: ['disabled'] }),
  run: async (ctx, { accountId }) => {
    const account = await findAccount(ctx.db, accountId);
    ctx.authorize(canManageAccount(ctx.actor, account));
    if (account?.disabledAt === null) return ctx.unchanged();
    await updateAccount(ctx.db, accountId, { disabled: null });
    await enableSignIn(ctx.db, accountId);
  },
});
