import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeDirectory } from '../policy.ts';
import { selectReports } from '../repository/person.ts';
import { namedPerson } from './named-person.ts';

/** Those who report to somebody today, alphabetically; `me` are the actor's own reports. Who reports to whom is no secret. */
export const listReports = query({
  name: 'people.list_reports',
  input: z.object({ managerId: z.string() }),
  run: async (ctx, { managerId }): Promise<PersonSummary[]> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const id = namedPerson(ctx.actor, managerId);
    return id === null ? [] : await selectReports(ctx.db, id, today(ctx)).execute();
  },
});
