import { z } from 'zod';
import { translate } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { canActForWaymark } from '../policy.ts';
import { findAccount } from '../repository/account.ts';

/** Mails the link with which the owner of an account chooses a new password; a disabled account gets none. */
export const mailPasswordLink = command({
  name: 'access.mail_password_link',
  input: z.object({ accountId: z.string(), token: z.string() }),
  audit: (input) => ({ kind: 'account', id: input.accountId }),
  run: async (ctx, { accountId, token }) => {
    ctx.authorize(canActForWaymark(ctx.actor));
    const account = await findAccount(ctx.db, accountId);
    if (!account || account.disabledAt !== null) return;
    const { address } = await readOrganisationSettings(ctx.db);
    await queueMail(ctx, {
      to: account.email,
      subject: translate(account.locale, 'mail.password_link.subject'),
      text: translate(account.locale, 'mail.password_link.body', { link: `${address}/reset-password#${token}` }),
    });
  },
});
