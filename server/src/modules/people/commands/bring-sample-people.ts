import { makeSamplePeople, type TitledFamily } from '@waymark/domain/people/make-sample-people.ts';
import { addDays } from '@waymark/domain/shared/calendar-date.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { canKeepEverybody } from '../policy.ts';
import { lockStructure } from '../repository/person-record.ts';
import { countSamplePeople } from '../repository/sample-people.ts';
import { bringPeople } from './bring-people.ts';

/** Adds about 40 made-up people over the titles of the live roles, with teams and managers; their roles are matched afterwards. */
export const bringSamplePeople = command({
  name: 'people.bring_sample_people',
  input: z.object({}),
  audit: () => ({ kind: 'person', id: null, fields: ['sample'] }),
  run: async (ctx): Promise<{ people: number; teams: number }> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    await lockStructure(ctx.db);
    if ((await countSamplePeople(ctx.db)) > 0) {
      throw new Refusal('conflict', 'sample_people_here', { message: 'The sample people are here already. Remove them to start again.' });
    }
    const families = await liveFamilies(ctx);
    if (families.length === 0) {
      throw new Refusal('unmet_condition', 'no_live_role', {
        message: 'There is no role yet for sample people to hold. Choose a template first.',
      });
    }
    const crowd = makeSamplePeople(families, addDays(today(ctx), -400));
    await bringPeople(ctx, { source: 'sample', teams: [...crowd.teams], people: [...crowd.people] });
    return { people: crowd.people.length, teams: crowd.teams.length };
  },
});

async function liveFamilies(ctx: Context): Promise<TitledFamily[]> {
  const contents = await listLiveContent(ctx, {});
  return contents.flatMap(({ families, profiles, levels }) => {
    const order = new Map(levels.map((level) => [level.id, level.order]));
    return families.flatMap(({ id, name }) => {
      const own = profiles.filter(({ familyId }) => familyId === id);
      const sorted = own.toSorted((a, b) => (order.get(a.levelId) ?? 0) - (order.get(b.levelId) ?? 0));
      return sorted.length === 0 ? [] : [{ name, titles: sorted.map(({ title }) => title) }];
    });
  });
}
