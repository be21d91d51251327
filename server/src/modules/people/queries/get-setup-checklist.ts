import type { SetupChecklist, SetupStep } from '@waymark/domain/people/setup-contract.ts';
import { z } from 'zod';
import { getOrganisation } from '#modules/access/queries/get-organisation.ts';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { personOf } from '#platform/use-case/actor.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canListRecords, keepsEverybody } from '../policy.ts';
import { countForSetup } from '../repository/sample-people.ts';
import { getCurrentAssignment } from './get-current-assignment.ts';

/** How far setting up is, from what is there: own person, organisation, live roles, people, their roles, and one's own role. */
export const getSetupChecklist = query({
  name: 'people.get_setup_checklist',
  input: z.object({}),
  run: async (ctx): Promise<SetupChecklist> => {
    ctx.authorize(canListRecords(ctx.actor));
    const me = personOf(ctx.actor);
    const { name } = await getOrganisation(ctx, {});
    const live = await listLiveContent(ctx, {});
    const figures = await countForSetup(ctx.db, { day: today(ctx), besides: me });
    const steps: Readonly<Record<SetupStep, boolean>> = {
      you: me !== null,
      organisation: name !== '',
      framework: live.length > 0,
      people: figures.people > 0,
      titles: figures.matched > 0,
      publish: await hasRole(ctx, me),
    };
    const order: readonly SetupStep[] = ['you', 'organisation', 'framework', 'people', 'titles', 'publish'];
    return {
      done: order.filter((step) => steps[step]),
      frameworks: live.length,
      profiles: live.reduce((sum, { profiles }) => sum + profiles.length, 0),
      ...figures,
      can: { bringSamplePeople: keepsEverybody(ctx.actor) },
    };
  },
});

async function hasRole(ctx: Context, me: string | null): Promise<boolean> {
  if (me === null) return false;
  const assignment = await getCurrentAssignment(ctx, { personId: me });
  return assignment !== null && assignment.jobProfileId !== null;
}
