import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { cutPage, type Page, PageQuery, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { listReportRows, NameKey } from '../repository/search.ts';
import { getPersonPage } from './get-person-page.ts';

/** A page of those who report to a person, alphabetically; a person who is not to be seen is not found. */
export const listReportsPage = query({
  name: 'people.list_reports_page',
  input: PageQuery.extend({ managerId: z.string() }),
  run: async (ctx, { managerId, limit, cursor }): Promise<Page<PersonSummary>> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const { id } = await getPersonPage(ctx, { person: managerId });
    const after = readCursor(cursor, NameKey);
    const rows = await listReportRows(ctx.db, {
      managerId: id,
      day: today(ctx),
      limit: limit + 1,
      after,
    });
    return cutPage(rows, limit, (row) => [row.searchName, row.id]);
  },
});
