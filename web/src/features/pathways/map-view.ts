import { movesFrom, twoMoveRoutes } from '@waymark/domain/job-architecture/moves-from.ts';
import { type MoveReading, readMove } from '@waymark/domain/job-architecture/read-move.ts';
import type { CareerMap, MapMove, MapRole } from './pathways-queries.ts';

export interface ViewRole extends MapRole {
  /** One of the six track colours; 0 for a shared beginning. */
  readonly colour: number;
}

export interface ViewMove extends MapMove {
  readonly reads: MoveReading;
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

function readsAs(move: MapMove, roles: ReadonlyMap<string, MapRole>): MoveReading {
  const [from, to] = [roles.get(move.fromId), roles.get(move.toId)];
  return from === undefined || to === undefined ? 'up' : readMove(move, from, to);
}

/** Whether a move is drawn and counted under a filter. */
export const passes = (move: ViewMove, filter: MapFilter): boolean =>
  (filter.sideways || move.reads === 'up') && (!filter.made || move.people !== null);

/** The move that joins two roles, whichever way it may be made. */
export const moveBetween = (moves: readonly ViewMove[], fromId: string, toId: string): ViewMove | undefined =>
  movesFrom(moves, fromId).find((move) => move.toId === toId);

/** How many routes of two moves lead into a family, and through which families. */
export function routesInto(view: MapView, familyId: string): { count: number; via: string[] } {
  const { hereId } = view.map;
  if (hereId === null) return { count: 0, via: [] };
  const into = new Set([...view.roles.values()].filter((role) => role.familyId === familyId).map((role) => role.id));
  const routes = twoMoveRoutes(view.moves, hereId, into);
  const via = [...new Set(routes.map(({ viaId }) => view.roles.get(viaId)?.familyName ?? ''))].filter((name) => name !== '');
  return { count: routes.length, via };
}

/** Whether nothing that a role asks for has been looked at yet: then no count says anything. */
export const isUnassessed = ({ asked, notAssessed }: Pick<MapRole, 'asked' | 'notAssessed'>): boolean => asked > 0 && notAssessed === asked;
