import { translate } from '#platform/i18n.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import type { Context } from '#platform/use-case/context.ts';
import type { StoredAccount } from '../repository/account.ts';

/** Tells the owner of an account that how it signs in has changed. */
export async function mailSignInChange(ctx: Context, account: StoredAccount, change: string): Promise<void> {
  const { address } = await readOrganisationSettings(ctx.db);
  const at = new Intl.DateTimeFormat(account.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: ctx.timeZone }).format(ctx.now());
  await queueMail(ctx, {
    to: account.email,
    subject: translate(account.locale, 'mail.sign_in_change.subject'),
    text: translate(account.locale, 'mail.sign_in_change.body', { change, at, link: `${address}/settings/account` }),
  });
}
