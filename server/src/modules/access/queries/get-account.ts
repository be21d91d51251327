import { Preferences } from '@waymark/domain/access/account.ts';
import { z } from 'zod';
import { findSignInFacts } from '#platform/identity/sessions.ts';
import { accountOf } from '#platform/use-case/actor.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeOwnAccount } from '../policy.ts';
import { findAccount } from '../repository/account.ts';
import { listGrants } from '../repository/grant.ts';

/** One's own account: address, access roles, and how it signs in. */
export const getAccount = query({
  name: 'access.get_account',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canSeeOwnAccount(ctx.actor));
    const account = await findAccount(ctx.db, accountOf(ctx.actor));
    const [facts] = account ? await findSignInFacts(ctx.db, [account.id]) : [];
    if (!account || !facts) throw new Error('somebody acts whose account is gone');
    return {
      id: account.id,
      email: account.email,
      name: facts.name,
      locale: account.locale,
      preferences: Preferences.parse(account.preferences),
      accessRoles: await listGrants(ctx.db, [account.id], today(ctx)),
      hasPassword: facts.hasPassword,
      secondFactor: facts.secondFactor,
      passkeys: facts.passkeys,
    };
  },
});
