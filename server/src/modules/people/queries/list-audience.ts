import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { latinText } from '@waymark/domain/shared/latin-text.ts';
import { type Page, PageQuery, pageOfSorted } from '@waymark/domain/shared/page.ts';
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
    const page = pageOfSorted(all, ({ displayName, id }) => `${latinText(displayName)} ${id}`, { limit, cursor });
    return { ...page, forEveryone: personIds === null, people: all.length };
  },
});
