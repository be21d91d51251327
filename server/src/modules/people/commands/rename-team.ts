import type { TeamPage } from '@waymark/domain/people/team.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { getTeam } from '../queries/get-team.ts';
import { openTeam } from '../queries/open-team.ts';
import { lockStructure } from '../repository/person-record.ts';
import { updateTeamName } from '../repository/team.ts';
import { refuseTakenName } from './define-team.ts';

/** Gives a team another name; its address stays. */
export const renameTeam = command({
  name: 'people.rename_team',
  input: z.object({ teamId: z.string(), name: z.string().trim().min(1).max(200) }),
  run: async (ctx, { teamId, name }): Promise<TeamPage> => {
    await lockStructure(ctx.db);
    const team = await openTeam(ctx, teamId);
    await refuseTakenName(ctx, { id: team.id, parentId: team.parentId, name });
    if (name === team.name) ctx.unchanged();
    else await updateTeamName(ctx.db, team.id, name);
    return await getTeam(ctx, { team: team.id });
  },
  audit: (_input, team) => ({ kind: 'team', id: team.id, fields: ['name'] }),
});
