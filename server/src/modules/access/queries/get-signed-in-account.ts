import { asId, type TeamId } from '@waymark/domain/shared/ids.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canActForWaymark } from '../policy.ts';
import { findAccount } from '../repository/account.ts';
import { listGrants } from '../repository/grant.ts';

/** What makes an actor of an account that proved itself: its person and the access roles that hold today; null when it is off. */
export const getSignedInAccount = query({
  name: 'access.get_signed_in_account',
  input: z.object({ accountId: z.string() }),
  run: async (ctx, { accountId }) => {
    ctx.authorize(canActForWaymark(ctx.actor));
    const [account, grants] = await Promise.all([findAccount(ctx.db, accountId), listGrants(ctx.db, [accountId], today(ctx))]);
    if (!account || account.disabledAt !== null) return null;
    return {
      personId: account.personId,
      grants: grants.map(({ role, everyone, teamIds }) => ({ role, everyone, teamIds: teamIds.map((id) => asId<TeamId>(id)) })),
    };
  },
});
