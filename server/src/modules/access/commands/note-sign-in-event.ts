import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canActForWaymark } from '../policy.ts';
import { findAccount } from '../repository/account.ts';
import { mailSignInChange } from './mail-sign-in-change.ts';

const toldByMail = new Set([
  'password_changed',
  'password_reset',
  'second_factor_on',
  'second_factor_off',
  'passkey_added',
  'passkey_removed',
]);

/** Writes down that an account signed in or changed how it does; the owner is told of changes by mail. */
export const noteSignInEvent = command({
  name: 'access.note_sign_in_event',
  input: z.object({ accountId: z.string(), event: z.string().max(40) }),
  audit: (input) => ({ kind: 'account', id: input.accountId, fields: [input.event] }),
  run: async (ctx, { accountId, event }) => {
    ctx.authorize(canActForWaymark(ctx.actor));
    const account = await findAccount(ctx.db, accountId);
    if (!account || !toldByMail.has(event)) return;
    await mailSignInChange(ctx, account, event);
  },
});
