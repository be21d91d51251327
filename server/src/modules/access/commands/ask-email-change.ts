import { EmailAddress } from '@waymark/domain/access/account.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { translate } from '#platform/i18n.ts';
import { createEmailToken, isFreshSession } from '#platform/identity/email-change.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import type { Context } from '#platform/use-case/context.ts';
import { canManageOwnAccount } from '../policy.ts';
import { findAccount, findAccountByEmail, type StoredAccount } from '../repository/account.ts';
import { mailSignInChange } from './mail-sign-in-change.ts';

/** What was asked for, and until when its link works. */
interface AskedChange {
  readonly accountId: string;
  readonly email: string;
  readonly expiresAt: string;
}

/** Mails a link to the address that somebody wants to have, and tells the present one; nothing changes before the link is used. */
export const askEmailChange = command({
  name: 'access.ask_email_change',
  input: z.object({ email: EmailAddress }),
  audit: (_input, asked: AskedChange) => ({ kind: 'account', id: asked.accountId, fields: ['email_asked'] }),
  run: async (ctx, { email }): Promise<AskedChange> => {
    ctx.authorize(canManageOwnAccount(ctx.actor));
    const account = await findAccount(ctx.db, accountOf(ctx.actor));
    if (account === undefined) throw new Error('somebody signed in has no account');
    await refuseWhatStandsInTheWay(ctx, account, email);
    const { token, expiresAt } = await createEmailToken(ctx.db, { accountId: account.id, email });
    const { address } = await readOrganisationSettings(ctx.db);
    await queueMail(ctx, {
      to: email.toLowerCase(),
      subject: translate(account.locale, 'mail.email_change.subject'),
      text: translate(account.locale, 'mail.email_change.body', { link: `${address}/confirm-email#${token}` }),
    });
    await mailSignInChange(ctx, account, 'email_asked');
    return { accountId: account.id, email: email.toLowerCase(), expiresAt: expiresAt.toISOString() };
  },
});

async function refuseWhatStandsInTheWay(ctx: Context, account: StoredAccount, email: string): Promise<void> {
  if (ctx.actor.kind === 'person' && !(await isFreshSession(ctx.db, ctx.actor.sessionId))) {
    throw new Refusal('unmet_condition', 'session_not_fresh', {
      message: 'You signed in some time ago. Sign out, sign in again, and then change the address.',
    });
  }
  if (account.email.toLowerCase() === email.toLowerCase()) {
    throw new Refusal('conflict', 'nothing_changed', { message: 'This is your address already.' });
  }
  if (await findAccountByEmail(ctx.db, email)) {
    throw new Refusal('conflict', 'account_exists', { message: 'There is an account with this address already.' });
  }
}
