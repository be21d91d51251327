import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { endPendingProofs } from '#platform/identity/credentials.ts';
import { type EmailChange, setSignInEmail, takeEmailToken } from '#platform/identity/email-change.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canConfirmEmailChange } from '../policy.ts';
import { findAccount, findAccountByEmail, lockAccounts, type StoredAccount, updateAccount } from '../repository/account.ts';
import { mailSignInChange } from './mail-sign-in-change.ts';

/** Takes the address that a link was mailed to: the link works once. The address before is told, and links that were sent to it end. */
export const confirmEmailChange = command({
  name: 'access.confirm_email_change',
  input: z.object({ token: z.string().max(200) }),
  audit: (_input, changed: EmailChange) => ({ kind: 'account', id: changed.accountId, fields: ['email'] }),
  run: async (ctx, { token }): Promise<EmailChange> => {
    const found = await openChange(ctx, token);
    ctx.authorize(canConfirmEmailChange(found));
    if (found === undefined) throw new Error('the policy let an absent change through');
    const { change, account } = found;
    await lockAccounts(ctx.db);
    if (await findAccountByEmail(ctx.db, change.email)) {
      throw new Refusal('conflict', 'account_exists', { message: 'Meanwhile there is an account with this address. Ask for another one.' });
    }
    await updateAccount(ctx.db, account.id, { email: change.email });
    await setSignInEmail(ctx.db, change);
    await endPendingProofs(ctx.db, account.id);
    await mailSignInChange(ctx, account, 'email_changed');
    return { accountId: account.id, email: change.email };
  },
});

async function openChange(ctx: Context, token: string): Promise<{ change: EmailChange; account: StoredAccount } | undefined> {
  const change = await takeEmailToken(ctx.db, token);
  const account = change && (await findAccount(ctx.db, change.accountId));
  return change && account && account.disabledAt === null ? { change, account } : undefined;
}
