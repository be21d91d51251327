import type { TeamPage } from '@waymark/domain/people/team.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { today } from '#platform/use-case/context.ts';
import { query } from '#platform/use-case/query.ts';
import { canKeepTeam, canSeeDirectory } from '../policy.ts';
import { countInTree, findTeam, isWithin, listTeamRows } from '../repository/team.ts';
import { scopeTeams } from './scope-teams.ts';

const MOST_BELOW = 500;

/** One team by id or slug, with the teams right below it; those put away are not found. */
export const getTeam = query({
  name: 'people.get_team',
  input: z.object({ team: z.string() }),
  run: async (ctx, { team }): Promise<TeamPage> => {
    ctx.authorize(canSeeDirectory(ctx.actor));
    const day = today(ctx);
    const found = await findTeam(ctx.db, z.guid().safeParse(team).success ? { id: team } : { slug: team }, day);
    if (found === undefined) throw notFound();
    const inScope = await isWithin(ctx.db, found.id, scopeTeams(ctx.actor));
    return {
      ...found,
      peopleInAll: await countInTree(ctx.db, found.id, day),
      below: await listTeamRows(ctx.db, { day, parentId: found.id, limit: MOST_BELOW }),
      can: { change: canKeepTeam(ctx.actor, inScope) === 'allowed' },
    };
  },
});
