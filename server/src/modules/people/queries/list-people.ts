import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { latinText } from '@waymark/domain/shared/latin-text.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { listDirectory, listLikeNames, NameKey } from '../repository/search.ts';

/**
 * Colleagues who are here, by name: every word of `q` begins or is within a part of the name. Where nobody fits, the names most
 * like it, so that a misspelt name is found; those are one page only.
 */
export const listPeople = query({
  name: 'people.list_people',
  input: PageQuery.extend({ q: z.string().max(200).optional(), teamId: z.string().optional() }),
  run: async (ctx, { q, teamId, limit, cursor }): Promise<Page<PersonSummary>> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const words = latinText(q ?? '')
      .split(' ')
      .filter((word) => word !== '');
    const question = { day: today(ctx), words, limit: limit + 1, ...(teamId !== undefined && { teamId }) };
    const after = readCursor(cursor, NameKey);
    const rows = await listDirectory(ctx.db, { ...question, after });
    if (rows.length === 0 && words.length > 0 && cursor === undefined) {
      return { items: (await listLikeNames(ctx.db, question)).slice(0, limit), nextCursor: null };
    }
    return cutPage(rows, limit, (row) => [row.searchName, row.id]);
  },
});
