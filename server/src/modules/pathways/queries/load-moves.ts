import type { CareerMap } from '@waymark/domain/pathways/contract.ts';
import type { ObservedMove } from '@waymark/domain/people/observed-move.ts';
import { listObservedMoves } from '#modules/people/queries/list-observed-moves.ts';
import type { Context } from '#platform/use-case/context.ts';
import type { Atlas } from './load-atlas.ts';

export type MapMove = CareerMap['moves'][number];

/** The atlas's moves with what people really did; a sideways move counts both ways together. */
export async function loadMoves(ctx: Context, atlas: Atlas): Promise<MapMove[]> {
  const oneWay = byPair(await listObservedMoves(ctx, {}), (from, to) => `${from} ${to}`);
  const bothWays = byPair(await listObservedMoves(ctx, { bothWays: true }), pairOf);
  return onceEach(atlas.moves).map((move) => {
    const observed = move.kind === 'lateral' ? bothWays.get(pairOf(move.fromId, move.toId)) : oneWay.get(`${move.fromId} ${move.toId}`);
    const { fromId, toId, kind, rotation } = move;
    return { fromId, toId, kind, rotation, people: observed?.people ?? null, months: observed?.months ?? null };
  });
}

/** A sideways move that a framework writes in both directions is one move. */
function onceEach(moves: Atlas['moves']): Atlas['moves'] {
  const seen = new Set<string>();
  return moves.filter((move) => {
    if (move.kind !== 'lateral') return true;
    const pair = pairOf(move.fromId, move.toId);
    const isNew = !seen.has(pair);
    seen.add(pair);
    return isNew;
  });
}

const byPair = (moves: readonly ObservedMove[], key: (from: string, to: string) => string): Map<string, ObservedMove> =>
  new Map(moves.map((move) => [key(move.fromProfileId, move.toProfileId), move]));

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The move between two roles, in whichever direction it may be made. */
export const moveBetween = (moves: readonly MapMove[], fromId: string, toId: string): MapMove | null =>
  moves.find((move) => move.fromId === fromId && move.toId === toId) ??
  moves.find((move) => move.kind === 'lateral' && move.fromId === toId && move.toId === fromId) ??
  null;
