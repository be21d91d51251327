import type { CareerMap, MapMove, MapRole } from './pathways-queries.ts';

/** How a move reads on screen. */
export type MoveKind = 'up' | 'sideways' | 'family' | 'switch' | 'rotation';

export interface ViewRole extends MapRole {
  /** One of the six track colours; 0 for a shared beginning. */
  readonly colour: number;
}

export interface ViewMove extends MapMove {
  readonly reads: MoveKind;
}

/** The career map made ready for drawing: colours for tracks, words for moves, roles by id. */
export interface MapView {
  readonly map: CareerMap;
  readonly roles: ReadonlyMap<string, ViewRole>;
  readonly moves: readonly ViewMove[];
  readonly colourOf: (trackId: string) => number;
}

export interface MapFilter {
  readonly families: 'near' | 'all';
  readonly moves: 1 | 2;
  readonly sideways: boolean;
  /** Only moves that at least the smallest group of people have made. */
  readonly made: boolean;
}

// the reader's own family gets the two strongest colours of the mock-ups, then the others in turn
const colours = [2, 3, 4, 6, 1, 5];

/** Makes the map ready for drawing. */
export function viewMap(map: CareerMap): MapView {
  const ownFamily = map.roles.find((role) => role.id === map.hereId)?.familyId;
  const nearness = (familyId: string): number => {
    if (familyId === ownFamily) return 0;
    return map.roles.some((role) => role.familyId === familyId && role.movesAway === 1) ? 1 : 2;
  };
  const tracks = map.tracks.toSorted((a, b) => nearness(a.familyId) - nearness(b.familyId));
  const colourOfTrack = new Map(tracks.map((track, index) => [track.id, colours[index % colours.length] ?? 1]));
  const colourOf = (trackId: string) => colourOfTrack.get(trackId) ?? 1;
  const roles = new Map(
    map.roles.map((role) => [role.id, { ...role, colour: role.trackIds.length === 1 ? colourOf(role.trackIds[0] ?? '') : 0 }]),
  );
  return { map, roles, colourOf, moves: map.moves.map((move) => ({ ...move, reads: readsAs(move, roles) })) };
}

function readsAs(move: MapMove, roles: ReadonlyMap<string, MapRole>): MoveKind {
  if (move.rotation) return 'rotation';
  if (move.kind !== 'lateral') return 'up';
  const [from, to] = [roles.get(move.fromId), roles.get(move.toId)];
  if (from?.familyId !== to?.familyId) return 'family';
  return from?.levelOrder === to?.levelOrder ? 'switch' : 'sideways';
}

/** Whether a move is drawn and counted under a filter. */
export const passes = (move: ViewMove, filter: MapFilter): boolean =>
  (filter.sideways || move.reads === 'up') && (!filter.made || move.people !== null);

/** Fewest moves from a role under a filter; sideways moves are open both ways. */
export function distancesFrom(startId: string, moves: readonly ViewMove[]): Map<string, number> {
  const next = new Map<string, string[]>();
  const link = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const move of moves) {
    link(move.fromId, move.toId);
    if (move.reads !== 'up') link(move.toId, move.fromId);
  }
  const away = new Map([[startId, 0]]);
  for (const [id, distance] of away) for (const to of next.get(id) ?? []) if (!away.has(to)) away.set(to, distance + 1); // a Map grows while it is walked
  return away;
}

/** The move that joins two roles, whichever way it may be made. */
export const moveBetween = (view: MapView, fromId: string, toId: string): ViewMove | undefined =>
  view.moves.find((move) => move.fromId === fromId && move.toId === toId) ??
  view.moves.find((move) => move.reads !== 'up' && move.fromId === toId && move.toId === fromId);

/** How many routes of two moves lead into a family, and through which families. */
export function routesInto(view: MapView, familyId: string): { count: number; via: string[] } {
  const { hereId } = view.map;
  if (hereId === null) return { count: 0, via: [] };
  const onward = (id: string) =>
    view.moves.flatMap((move) => {
      if (move.fromId === id) return [move.toId];
      return move.reads !== 'up' && move.toId === id ? [move.fromId] : [];
    });
  const into = (id: string) => view.roles.get(id)?.familyId === familyId;
  const routes = onward(hereId).flatMap((viaId) =>
    into(viaId)
      ? []
      : onward(viaId)
          .filter((toId) => toId !== hereId && into(toId))
          .map(() => viaId),
  );
  const via = [...new Set(routes.map((id) => view.roles.get(id)?.familyName ?? ''))].filter((name) => name !== '');
  return { count: routes.length, via };
}
