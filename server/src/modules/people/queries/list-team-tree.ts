import type { Team } from '@waymark/domain/people/team.ts';
import { cutPage, decodeCursor, type Page, PageQuery } from '@waymark/domain/shared/page.ts';
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
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['text', 'id']);
    const rows = await listTeamRows(ctx.db, {
      day: today(ctx),
      limit: limit + 1,
      ...(q !== undefined && q !== '' && { q: q.toLowerCase() }),
      ...(after && { after: [String(after[0]), String(after[1])] }),
    });
    return cutPage(rows, limit, (row) => [row.path, row.id]);
  },
});
