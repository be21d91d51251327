import type { CareerMove } from './framework-content.ts';

/** How people read a move: up, sideways, into another family, a switch of track, or by rotation. */
export type MoveReading = 'up' | 'sideways' | 'family' | 'switch' | 'rotation';

interface Place {
  readonly familyId: string;
  readonly levelOrder: number;
}

/**
 * How a move between two roles reads on screen. Where a track forks, one side is a vertical move and the other a diagonal one;
 * both read "up". A lateral move within a family switches the track, or is sideways where the levels differ.
 */
export function readMove(move: Pick<CareerMove, 'kind' | 'rotation'>, from: Place, to: Place): MoveReading {
  if (move.rotation) return 'rotation';
  if (from.familyId !== to.familyId) return 'family';
  if (move.kind !== 'lateral') return 'up';
  return from.levelOrder === to.levelOrder ? 'switch' : 'sideways';
}
