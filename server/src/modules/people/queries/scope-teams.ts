import { type Actor, grantOf } from '#platform/use-case/actor.ts';

/** The teams in whose subtree a people partner looks after people; empty for everybody else. */
export function scopeTeams(actor: Actor): readonly string[] {
  return grantOf(actor, 'people_partner')?.teamIds ?? [];
}
