import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canActForWaymark } from '../policy.ts';
import { listOpenAccountIds } from '../repository/account.ts';

/** The accounts of these people that are on. */
export const listOpenAccounts = query({
  name: 'access.list_open_accounts',
  input: z.object({ personIds: z.array(z.string()).readonly() }),
  run: async (ctx, { personIds }): Promise<string[]> => {
    ctx.authorize(canActForWaymark(ctx.actor));
    return await listOpenAccountIds(ctx.db, personIds);
  },
});
