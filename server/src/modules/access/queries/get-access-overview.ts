import { AccessRole } from '@waymark/domain/access/access-role.ts';
import { z } from 'zod';
import { findSignInFacts } from '#platform/identity/sessions.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canManageAccess } from '../policy.ts';
import { countAccounts } from '../repository/account.ts';
import { listHolders } from '../repository/grant.ts';
import { countOpenInvitations } from '../repository/invitation.ts';

/** Counts who holds what, and how many of them have neither a second step nor a passkey. */
export const getAccessOverview = query({
  name: 'access.get_overview',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canManageAccess(ctx.actor));
    const holders = await listHolders(ctx.db, today(ctx));
    const facts = await findSignInFacts(ctx.db, [...new Set(holders.map((holder) => holder.accountId))]);
    const guarded = new Set(facts.filter((one) => one.secondFactor || one.passkeys > 0).map((one) => one.accountId));
    return {
      ...(await countAccounts(ctx.db)),
      openInvitations: await countOpenInvitations(ctx.db, ctx.now()),
      holders: AccessRole.options.map((role) => {
        const those = holders.filter((holder) => holder.role === role);
        return { role, count: those.length, withoutSecondFactor: those.filter((holder) => !guarded.has(holder.accountId)).length };
      }),
    };
  },
});
