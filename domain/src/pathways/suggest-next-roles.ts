import type { Proficiency } from '../assessments/proficiency.ts';
import type { CareerMove, JobProfile } from '../job-architecture/framework-content.ts';
import { movesFrom } from '../job-architecture/moves-from.ts';
import { computeGaps, countShown } from './compute-gaps.ts';
import { judgeReadiness } from './judge-readiness.ts';
import type { NextRole, NextRoleReason } from './next-role.ts';

export interface NextRoleFacts {
  readonly hereId: string;
  readonly profiles: readonly JobProfile[];
  readonly moves: readonly CareerMove[];
  readonly proficiencies: readonly Proficiency[];
  readonly targetId: string | null;
  /** People who made a move from here, by the profile it led to; absent where fewer than the smallest group did. */
  readonly peopleMoved: ReadonlyMap<string, number>;
}

/**
 * The roles one career move away, ranked by readiness (weighted, then strict, then title), each with its reasons.
 * Sideways moves and rotations count both ways; steps back are not suggested.
 */
export function suggestNextRoles(facts: NextRoleFacts): NextRole[] {
  const byId = new Map(facts.profiles.map((profile) => [profile.id, profile]));
  const roles = movesFrom(facts.moves, facts.hereId).flatMap((move) => {
    const profile = byId.get(move.toId);
    return profile === undefined ? [] : [{ profile, role: nextRoleOf(profile, move, facts) }];
  });
  return roles.toSorted((a, b) => byReadiness(a.role, b.role) || a.profile.title.localeCompare(b.profile.title)).map(({ role }) => role);
}

function nextRoleOf(profile: JobProfile, move: CareerMove, facts: NextRoleFacts): NextRole {
  const gaps = computeGaps(profile.expectations, facts.proficiencies);
  return {
    jobProfileId: profile.id,
    kind: move.kind,
    rotation: move.rotation,
    readiness: judgeReadiness(gaps),
    gaps,
    reasons: reasonsOf(move, gaps, facts),
  };
}

function reasonsOf(move: CareerMove, gaps: NextRole['gaps'], facts: NextRoleFacts): NextRoleReason[] {
  const { shown, asked } = countShown(gaps);
  const people = facts.peopleMoved.get(move.toId);
  const { targetId } = facts;
  const leadsOn = targetId !== null && targetId !== move.toId && movesFrom(facts.moves, move.toId).some((next) => next.toId === targetId);
  return [
    ...(targetId === move.toId ? [{ code: 'your_target' as const }] : []),
    ...(leadsOn ? [{ code: 'on_the_way_to_target' as const, targetProfileId: targetId }] : []),
    { code: 'one_move_away', kind: move.kind, rotation: move.rotation },
    { code: 'shows', shown, asked },
    ...(people === undefined ? [] : [{ code: 'people_moved' as const, people }]),
  ];
}

const byReadiness = (a: NextRole, b: NextRole): number =>
  rankOf(b) - rankOf(a) || b.readiness.weighted - a.readiness.weighted || b.readiness.strict - a.readiness.strict;

// what is hardly assessed cannot be ranked by its figure: it comes last
const rankOf = (role: NextRole): number => (role.readiness.band === 'unknown' ? 0 : 1);
