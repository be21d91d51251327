import { movesAway } from '@waymark/domain/job-architecture/moves-from.ts';
import type { MoveReading } from '@waymark/domain/job-architecture/read-move.ts';
import { type MapFilter, type MapView, moveBetween, passes, type ViewMove, type ViewRole } from './map-view.ts';

export interface ListedRole extends ViewRole {
  readonly away: number | undefined;
  readonly move: ViewMove | undefined;
}

export interface RoleGroup {
  readonly id: 'one' | 'two' | 'further' | 'all';
  /** For roles one move away: how the move reads. */
  readonly kind: MoveReading | undefined;
  readonly roles: readonly ListedRole[];
}

const kinds: readonly MoveReading[] = ['up', 'sideways', 'rotation', 'switch', 'family'];

/** The same roles and moves as the map, in groups: one move away by kind of move, two moves, further along. */
export function groupRoles(view: MapView, filter: MapFilter): RoleGroup[] {
  const { hereId } = view.map;
  const moves = view.moves.filter((move) => passes(move, filter));
  const away = hereId === null ? new Map<string, number>() : movesAway(moves, hereId);
  const here = hereId === null ? undefined : view.roles.get(hereId);
  const listed = [...view.roles.values()]
    .filter((role) => role.id !== hereId)
    .map((role) => ({
      ...role,
      away: away.get(role.id),
      move: hereId === null ? undefined : moveBetween(moves, hereId, role.id),
    }));
  const near = listed.filter((role) => role.away === 1);
  const two = listed.filter((role) => role.away === 2 && filter.moves === 2);
  const further = listed.filter(
    (role) =>
      (role.away ?? 9) > 2 && (filter.families === 'all' || here === undefined || role.familyId === here.familyId) && role.held === null,
  );
  const groups: RoleGroup[] = [
    ...kinds.map((kind) => ({ id: 'one' as const, kind, roles: near.filter((role) => role.move?.reads === kind) })),
    { id: 'two', kind: undefined, roles: two },
    { id: here === undefined ? 'all' : 'further', kind: undefined, roles: further },
  ];
  return groups.filter((group) => group.roles.length > 0);
}
