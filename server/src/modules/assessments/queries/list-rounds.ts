import { cutPage, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { personMeant } from '#platform/use-case/actor.ts';
import { query } from '#platform/use-case/query.ts';
import { canListRounds } from '../policy.ts';
import { listRounds as findPage } from '../repository/rounds.ts';
import { assessorToday } from './assessor-today.ts';
import { summarizeRounds } from './summarize-rounds.ts';

/** My assessments, newest first: as the person assessed, or as the assessor of others. */
export const listRounds = query({
  name: 'assessments.list_rounds',
  input: PageQuery.extend({ as: z.enum(['subject', 'assessor']).default('subject') }),
  run: async (ctx, input) => {
    ctx.authorize(canListRounds(ctx.actor));
    const after = readCursor(input.cursor, z.tuple([z.iso.datetime(), z.guid()]));
    const by = input.as === 'subject' ? { subjectId: personMeant(ctx.actor, 'me') } : await assessorToday(ctx);
    const rows = await findPage(ctx.db, { by, limit: input.limit, after });
    const page = cutPage(rows, input.limit, (row) => [row.opened_at.toISOString(), row.id]);
    return { ...page, items: await summarizeRounds(ctx, page.items) };
  },
});
