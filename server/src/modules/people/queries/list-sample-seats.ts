import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canKeepEverybody } from '../policy.ts';
import { listSampleSeats as findSeats, type SampleSeat } from '../repository/sample-people.ts';

export type { SampleSeat };

/** The made-up people who stand on a role today, each with their manager. */
export const listSampleSeats = query({
  name: 'people.list_sample_seats',
  input: z.object({}),
  run: async (ctx): Promise<SampleSeat[]> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    return await findSeats(ctx.db, today(ctx));
  },
});
