import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { listSummaries } from '../repository/person.ts';

/** The people with these ids, alphabetically, also those who have left: names for things they took part in. Unknown ids are passed over. */
export const findPeople = query({
  name: 'people.find_people',
  input: z.object({ personIds: z.array(z.string()) }),
  run: async (ctx, { personIds }): Promise<PersonSummary[]> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const ids = personIds.filter((id) => z.guid().safeParse(id).success);
    return await listSummaries(ctx.db, ids, today(ctx));
  },
});
