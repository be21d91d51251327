import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { today } from '#platform/use-case/context.ts';
import { openTeam } from '../queries/open-team.ts';
import { lockStructure } from '../repository/person-record.ts';
import { archiveEmptyTeam } from '../repository/team.ts';

/** Puts away a team without people and teams, now and to come; who was in it stays known. */
export const archiveTeam = command({
  name: 'people.archive_team',
  input: z.object({ teamId: z.string() }),
  run: async (ctx, { teamId }): Promise<string> => {
    await lockStructure(ctx.db);
    const team = await openTeam(ctx, teamId);
    const isDone = await archiveEmptyTeam(ctx.db, team.id, { now: ctx.now(), day: today(ctx) });
    if (isDone) return team.id;
    throw new Refusal('conflict', 'team_not_empty', {
      message: `${team.name} still has people or teams, now or to come. Move them first.`,
    });
  },
  audit: (_input, teamId) => ({ kind: 'team', id: teamId, fields: ['archived'] }),
});
