import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canListLeavers } from '../policy.ts';
import { listLeaverIds } from '../repository/leaver.ts';

/** The ids of everybody whose last day has passed. */
export const listLeavers = query({
  name: 'people.list_leavers',
  input: z.object({}),
  run: async (ctx): Promise<string[]> => {
    ctx.authorize(canListLeavers(ctx.actor));
    return await listLeaverIds(ctx.db, today(ctx));
  },
});
