import type { WhyDisabled } from '@waymark/domain/access/account.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canInvite } from '../policy.ts';
import { findAccountOfPerson } from '../repository/account.ts';

/** Whether a person's account is on, and if not since when and why; null without one. For those who invite. */
export const getAccountOfPerson = query({
  name: 'access.get_account_of_person',
  input: z.object({ personId: z.string() }),
  run: async (ctx, { personId }): Promise<{ id: string; disabledAt: Date | null; disabledBecause: WhyDisabled | null } | null> => {
    ctx.authorize(canInvite(ctx.actor));
    const account = await findAccountOfPerson(ctx.db, personId);
    return account === undefined ? null : { id: account.id, disabledAt: account.disabledAt, disabledBecause: account.disabledBecause };
  },
});
