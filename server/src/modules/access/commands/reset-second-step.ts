import { ThingId } from '@waymark/domain/shared/thing-id.ts';
import { z } from 'zod';
import { removeSecondFactor } from '#platform/identity/credentials.ts';
import { command } from '#platform/use-case/command.ts';
import { canManageAccount } from '../policy.ts';
import { findAccount } from '../repository/account.ts';
import { mailSignInChange } from './mail-sign-in-change.ts';

/** Takes the second step and passkeys of an account away, for an owner who lost their device. The password stays; the owner is told. */
export const resetSecondStep = command({
  name: 'access.reset_second_step',
  input: z.object({ accountId: ThingId }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: ['second_step'] }),
  run: async (ctx, { accountId }) => {
    const account = await findAccount(ctx.db, accountId);
    ctx.authorize(canManageAccount(ctx.actor, account));
    if (!account) throw new Error('the policy let an absent account through');
    const hadOne = await removeSecondFactor(ctx.db, account.id);
    if (hadOne) await mailSignInChange(ctx, account, 'second_factor_off');
  },
});
