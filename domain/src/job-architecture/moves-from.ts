import type { CareerMove } from './framework-content.ts';

/** The part of a move that says where it leads; whatever else is known of it goes along. */
type Way = Pick<CareerMove, 'fromId' | 'toId' | 'kind'>;

/** The moves that lead on from a profile. Lateral moves are open both ways, the others one way. */
export function movesFrom<M extends Way>(moves: readonly M[], profileId: string): M[] {
  const found = new Map<string, M>();
  for (const move of moves) {
    const onward = move.fromId === profileId;
    if (!onward && !(move.kind === 'lateral' && move.toId === profileId)) continue;
    const step = onward ? move : { ...move, fromId: move.toId, toId: move.fromId };
    if (!found.has(step.toId) || onward) found.set(step.toId, step);
  }
  return [...found.values()];
}

/** The moves that lead to a profile, the same way round: lateral ones also where they are drawn from it. */
export function movesInto<M extends Way>(moves: readonly M[], profileId: string): M[] {
  const turned = (move: M): M => ({ ...move, fromId: move.toId, toId: move.fromId });
  return movesFrom(moves.map(turned), profileId).map(turned);
}

/** The fewest moves from one profile to every profile that can be reached; the start is 0. */
export function movesAway(moves: readonly Way[], startId: string): Map<string, number> {
  const away = new Map([[startId, 0]]);
  for (const [id, distance] of away) {
    for (const move of movesFrom(moves, id)) if (!away.has(move.toId)) away.set(move.toId, distance + 1); // a Map grows while it is walked
  }
  return away;
}

/** Every route of exactly two moves from a profile into a set of profiles, as the middle and the last profile. */
export function twoMoveRoutes(moves: readonly Way[], startId: string, into: ReadonlySet<string>): { viaId: string; toId: string }[] {
  return movesFrom(moves, startId).flatMap((first) =>
    movesFrom(moves, first.toId)
      .filter((second) => second.toId !== startId && into.has(second.toId) && !into.has(first.toId))
      .map((second) => ({ viaId: first.toId, toId: second.toId })),
  );
}
