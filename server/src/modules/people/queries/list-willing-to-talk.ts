import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { addMonths } from '@waymark/domain/shared/calendar-date.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { listMoversWillingToTalk } from '../repository/job-assignment.ts';
import { listSummaries } from '../repository/person.ts';

/** Colleagues who made a move in the last five years and are willing to talk about it; the latest move first. */
export const listWillingToTalk = query({
  name: 'people.list_willing_to_talk',
  input: z.object({ fromProfileId: z.uuid(), toProfileId: z.uuid() }),
  run: async (ctx, move): Promise<PersonSummary[]> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const until = today(ctx);
    const ids = await listMoversWillingToTalk(ctx.db, { ...move, since: addMonths(until, -60), until });
    const people = new Map((await listSummaries(ctx.db, ids, until)).map((person) => [person.id, person]));
    return ids.flatMap((id) => people.get(id) ?? []);
  },
});
