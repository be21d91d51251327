import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { samplePeopleRemoved } from '../events.ts';
import { canKeepEverybody } from '../policy.ts';
import { lockStructure } from '../repository/person-record.ts';
import { deleteSamplePeople } from '../repository/sample-people.ts';

/** Removes the made-up people and their teams with everything of theirs; who did what stays in the audit log. */
export const removeSamplePeople = command({
  name: 'people.remove_sample_people',
  input: z.object({}),
  audit: () => ({ kind: 'person', id: null, fields: ['sample'] }),
  run: async (ctx): Promise<{ people: number }> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    await lockStructure(ctx.db);
    const people = await deleteSamplePeople(ctx.db);
    if (people === 0) return { people };
    await ctx.announce(samplePeopleRemoved, { people });
    return { people };
  },
});
