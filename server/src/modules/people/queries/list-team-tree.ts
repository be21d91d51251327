import type { Team } from '@waymark/domain/people/team.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { listTeamRows } from '../repository/team.ts';

/** The teams in the order of the tree, each after the one above it; with `q`, those whose name holds it. */
export const listTeamTree = query({
  name: 'people.list_team_tree',
  input: PageQuery.extend({ q: z.string().max(200).optional() }),
  run: async (ctx, { q, limit, cursor }): Promise<Page<Team>> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const after = readCursor(cursor, z.tuple([z.string(), z.guid()]));
    const rows = await listTeamRows(ctx.db, {
      day: today(ctx),
      limit: limit + 1,
      ...(q !== undefined && q !== '' && { q: q.toLowerCase() }),
      ...(after && { after }),
    });
    return cutPage(rows, limit, (row) => [row.path, row.id]);
  },
});
