import { z } from 'zod';
import { listLiveContent } from '#modules/job-architecture/queries/list-live-content.ts';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { titlesMatched } from '../events.ts';
import { canListRecords, keepsEverybody } from '../policy.ts';
import { scopeTeams } from '../queries/scope-teams.ts';
import { titlesBeside } from '../queries/title-of-profile.ts';
import { tieTitles } from '../repository/title.ts';

/** Ties titles to job profiles for everybody in scope who holds or held them; jobs that have a profile keep it. */
export const acceptTitleMatches = command({
  name: 'people.accept_title_matches',
  input: z.object({
    matches: z
      .array(z.object({ title: z.string().min(1).max(200), jobProfileId: z.uuid() }))
      .min(1)
      .max(2000),
  }),
  audit: () => ({ kind: 'job_assignment', id: null, fields: ['jobProfileId'] }),
  run: async (ctx, { matches }): Promise<{ people: number; jobs: number }> => {
    ctx.authorize(canListRecords(ctx.actor));
    await refuseUnknown(ctx, new Set(matches.map((match) => match.jobProfileId)));
    const teamIds = keepsEverybody(ctx.actor) ? undefined : scopeTeams(ctx.actor);
    const done = await tieTitles(ctx.db, { matches, teamIds, day: today(ctx) });
    if (done.jobs > 0) await ctx.announce(titlesMatched, { people: done.people });
    return done;
  },
});

/** Reads each framework once, however many of its profiles are meant. */
async function refuseUnknown(ctx: Context, profileIds: ReadonlySet<string>): Promise<void> {
  const known = new Set((await listLiveContent(ctx, {})).flatMap((content) => content.profiles.map((profile) => profile.id)));
  for (const id of profileIds) {
    if (!known.has(id)) for (const beside of (await titlesBeside(ctx, id)).keys()) known.add(beside);
  }
}
