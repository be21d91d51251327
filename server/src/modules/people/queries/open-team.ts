import type { Team } from '@waymark/domain/people/team.ts';
import { notFound } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { type Context, today } from '#platform/use-case/context.ts';
import { canKeepTeam } from '../policy.ts';
import { findTeam, isWithin } from '../repository/team.ts';
import { scopeTeams } from './scope-teams.ts';

/** The team, by id or slug, for somebody who keeps it; refuses everybody else. */
export async function openTeam(ctx: Context, key: string): Promise<Team> {
  const team = await findTeam(ctx.db, z.guid().safeParse(key).success ? { id: key } : { slug: key }, today(ctx));
  ctx.authorize(canKeepTeam(ctx.actor, team !== undefined && (await isWithin(ctx.db, team.id, scopeTeams(ctx.actor)))));
  if (team === undefined) throw notFound();
  return team;
}
