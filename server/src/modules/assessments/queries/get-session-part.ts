import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canCountOwn } from '../policy.ts';
import { countWaitingRounds } from '../repository/rounds.ts';

/** What assessments add to the answer about who is here: how many wait for the actor. */
export const getSessionPart = query({
  name: 'assessments.get_session_part',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canCountOwn());
    const personId = personOf(ctx.actor);
    return { waiting: { assessments: personId === null ? 0 : await countWaitingRounds(ctx.db, personId) } };
  },
});
