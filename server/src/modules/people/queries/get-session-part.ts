import { z } from 'zod';
import { personOf } from '#platform/use-case/actor.ts';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canSeeSessionPart, keepsEverybody } from '../policy.ts';
import { findSummary, selectReports } from '../repository/person.ts';

/** What people adds to the answer about who is here: the actor's own person, whether somebody reports to them, and whether they may import. */
export const getSessionPart = query({
  name: 'people.get_session_part',
  input: z.object({}),
  run: async (ctx) => {
    ctx.authorize(canSeeSessionPart());
    const personId = personOf(ctx.actor);
    const person = personId === null ? undefined : await findSummary(ctx.db, { id: personId }, today(ctx));
    const importsPeople = keepsEverybody(ctx.actor);
    if (!person) return { person: null, hasReports: false, importsPeople };
    const { id, handle, displayName, jobTitle, managerName } = person;
    const reports = await selectReports(ctx.db, id, today(ctx)).execute();
    return {
      person: { id, handle, displayName, jobTitle: jobTitle === '' ? null : jobTitle, managerName },
      hasReports: reports.length > 0,
      importsPeople,
    };
  },
});
