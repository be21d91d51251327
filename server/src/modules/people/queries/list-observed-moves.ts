import type { ObservedMove } from '@waymark/domain/people/observed-move.ts';
import { addMonths } from '@waymark/domain/shared/calendar-date.ts';
import { z } from 'zod';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { listMoves } from '../repository/job-assignment.ts';

/** Moves between job profiles in the last five years; those of fewer people than the organisation's smallest group carry neither count nor months. */
export const listObservedMoves = query({
  name: 'people.list_observed_moves',
  input: z.object({ bothWays: z.boolean().default(false) }),
  run: async (ctx, { bothWays }): Promise<ObservedMove[]> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const until = today(ctx);
    const { smallestGroup } = await readOrganisationSettings(ctx.db);
    return await listMoves(ctx.db, { since: addMonths(until, -60), until, smallestGroup, bothWays });
  },
});
