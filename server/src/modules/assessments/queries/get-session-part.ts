import { turnOf } from '@waymark/domain/assessments/whose-turn.ts';
import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canCountOwn } from '../policy.ts';
import { listRunningViews } from '../repository/rounds.ts';
import { assessorToday } from './assessor-today.ts';

/** What assessments add to the answer about who is here: how many wait for the actor. */
export const getSessionPart = query({
  name: 'assessments.get_session_part',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canCountOwn());
    const views = personOf(ctx.actor) === null ? [] : await listRunningViews(ctx.db, await assessorToday(ctx));
    const waiting = views.filter((view) => turnOf(view, view.own) !== null);
    return { waiting: { assessments: new Set(waiting.map((view) => view.roundId)).size } };
  },
});
