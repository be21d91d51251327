import { WhyDisabled } from '@waymark/domain/access/account.ts';
import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { disableSignIn } from '#platform/identity/credentials.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageAccount } from '../policy.ts';
import { findAccount, updateAccount } from '../repository/account.ts';
import { keepAnAdmin } from './keep-an-admin.ts';

/** Switches an account off: its sessions and API keys end with this transaction, and it cannot sign in. */
export const disableAccount = command({
  name: 'access.disable_account',
  input: z.object({ accountId: ThingId, because: WhyDisabled.default('by_admin') }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: ['disabled'] }),
  run: async (ctx, { accountId, because }) => {
    const account = await findAccount(ctx.db, accountId);
    ctx.authorize(canManageAccount(ctx.actor, account));
    if (account === undefined || account.disabledAt !== null) return ctx.unchanged();
    await keepAnAdmin(ctx, accountId);
    await updateAccount(ctx.db, accountId, { disabled: { at: ctx.now(), because } });
    await disableSignIn(ctx.db, accountId);
  },
});
