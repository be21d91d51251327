import { turnOf } from '@waymark/domain/assessments/whose-turn.ts';
import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canCountOwn } from '../policy.ts';
import { listRunningViews } from '../repository/rounds.ts';
import { assessorToday } from './assessor-today.ts';

/** What assessments add to the answer about who is here: how many wait for the actor, their own and those of others. */
export const getSessionPart = query({
  name: 'assessments.get_session_part',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canCountOwn());
    const views = personOf(ctx.actor) === null ? [] : await listRunningViews(ctx.db, await assessorToday(ctx));
    const waiting = views.filter((view) => turnOf(view, view.own) !== null);
    const own = waiting.filter((view) => view.kind === 'self');
    return { waiting: { assessments: countRounds(own), teamAssessments: countRounds(waiting.filter((view) => !own.includes(view))) } };
  },
});

const countRounds = (views: readonly { readonly roundId: string }[]): number => new Set(views.map((view) => view.roundId)).size;
