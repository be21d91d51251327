import { freeName, slugStem } from '@waymark/domain/people/free-name.ts';
import type { TeamPage } from '@waymark/domain/people/team.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { type Context, today } from '#platform/use-case/context.ts';
import { canKeepTeam } from '../policy.ts';
import { getTeam } from '../queries/get-team.ts';
import { scopeTeams } from '../queries/scope-teams.ts';
import { lockStructure } from '../repository/person-record.ts';
import { findTeam, insertTeam, isNameTaken, isWithin, listSlugsLike } from '../repository/team.ts';
import { teamUnknown } from './move-to-team.ts';

/** Adds a team at the top of the organisation or below another team. */
export const defineTeam = command({
  name: 'people.define_team',
  input: z.object({ name: z.string().trim().min(1).max(200), parentId: z.uuid().nullable().optional() }),
  run: async (ctx, { name, parentId = null }): Promise<TeamPage> => {
    await lockStructure(ctx.db);
    ctx.authorize(canKeepTeam(ctx.actor, parentId !== null && (await isWithin(ctx.db, parentId, scopeTeams(ctx.actor)))));
    if (parentId !== null && (await findTeam(ctx.db, { id: parentId }, today(ctx))) === undefined) throw teamUnknown('/parentId');
    await refuseTakenName(ctx, { id: null, parentId, name });
    const stem = slugStem(name);
    const team = { id: uuidv7(ctx.now().getTime()), slug: freeName(stem, new Set(await listSlugsLike(ctx.db, stem))), name, parentId };
    await insertTeam(ctx.db, team);
    return await getTeam(ctx, { team: team.id });
  },
  audit: (_input, team) => ({ kind: 'team', id: team.id, fields: ['name', 'parent'] }),
});

/** Refuses a second team of one name beside another. */
export async function refuseTakenName(ctx: Context, team: { id: string | null; parentId: string | null; name: string }): Promise<void> {
  if (!(await isNameTaken(ctx.db, team))) return;
  const message = `There is a team called ${team.name} here already. Choose another name.`;
  throw new Refusal('conflict', 'team_name_taken', { message, faults: [{ pointer: '/name', code: 'team_name_taken', message }] });
}
