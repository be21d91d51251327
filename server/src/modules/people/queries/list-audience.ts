import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { cutPage, decodeCursor, type Page, PageQuery } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import { getAudience } from '#modules/job-architecture/queries/get-audience.ts';
import { query } from '#platform/use-case/query.ts';
import { findPeople } from './find-people.ts';

/** The people who see the live version of a framework, by name; `forEveryone` stands in place of a list of all. */
export const listAudience = query({
  name: 'people.list_audience',
  input: PageQuery.extend({ framework: z.string() }),
  run: async (ctx, { framework, limit, cursor }): Promise<Page<PersonSummary> & { forEveryone: boolean; people: number }> => {
    const personIds = await getAudience(ctx, { framework });
    ctx.authorize('allowed'); // the audience decided
    const all = personIds === null ? [] : await findPeople(ctx, { personIds: [...personIds] });
    const after = cursor === undefined ? undefined : decodeCursor(cursor, ['id'])?.[0];
    const start = all.findIndex(({ id }) => id === after) + 1;
    const page = cutPage(all.slice(start, start + limit + 1), limit, ({ id }) => [id]);
    return { ...page, forEveryone: personIds === null, people: all.length };
  },
});
