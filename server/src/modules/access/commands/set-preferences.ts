import { Locale, Preferences } from '@waymark/domain/access/account.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { holdsAlready } from '#platform/use-case/holds-already.ts';
import { canManageOwnThing } from '../policy.ts';
import { findAccount, updateAccount } from '../repository/account.ts';

const mostPreferences = 60;

/** Changes one's language and small choices about screens. */
export const setPreferences = command({
  name: 'access.set_preferences',
  input: z.object({ locale: Locale.optional(), preferences: Preferences.optional() }),
  run: async (ctx, input) => {
    const account = await findAccount(ctx.db, accountOf(ctx.actor));
    ctx.authorize(canManageOwnThing(ctx.actor, account));
    if (!account) throw new Error('the policy let an absent account through');
    const merged = { ...Preferences.parse(account.preferences), ...input.preferences };
    const preferences = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
    if (Object.keys(preferences).length > mostPreferences) {
      throw new Refusal('limit_reached', 'too_many_preferences', { message: `At most ${mostPreferences} choices are kept.` });
    }
    const locale = input.locale ?? account.locale;
    if (holdsAlready(account, { locale, preferences })) ctx.unchanged();
    else await updateAccount(ctx.db, account.id, { locale, preferences });
    return { accountId: account.id, locale, preferences };
  },
  audit: (input, output) => ({
    kind: 'account',
    id: output.accountId,
    fields: [...(input.locale === undefined ? [] : ['locale']), ...Object.keys(input.preferences ?? {})],
  }),
});
