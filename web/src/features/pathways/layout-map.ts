import type { JobFamily, Track } from '@waymark/domain/job-architecture/framework-content.ts';
import { movesAway } from '@waymark/domain/job-architecture/moves-from.ts';
import type { Band, FoldedFamily, Lane, MapLayout, MapNode, NodeState } from './map-shapes.ts';
import { type MapFilter, type MapView, passes, type ViewMove, type ViewRole } from './map-view.ts';
import { routeEdges } from './route-edges.ts';

export const leftWidth = 118;
export const headHeight = 38;
const laneHeight = 94;
const bandTop = 66;
const bandBottom = 48;
const foldHeight = 44;
const legendHeight = 46;
const stackHeight = 76;
const leastColumn = 168;

export interface LayoutInput {
  readonly view: MapView;
  readonly filter: MapFilter;
  readonly unfolded: ReadonlySet<string>;
  readonly width: number;
  readonly comparingId: string | null;
}

interface Row {
  readonly track: Track | null;
  readonly roles: readonly ViewRole[];
}

/** Lays the map out: columns are levels, rows are lanes (tracks) inside families; what is out of reach folds to one line. Pure. */
export function layoutMap(input: LayoutInput): MapLayout {
  const { view, filter, width } = input;
  const moves = view.moves.filter((move) => passes(move, filter));
  const here = view.map.hereId === null ? undefined : view.roles.get(view.map.hereId);
  const reach = reachOf(view, moves, here);
  const levels = view.map.levels;
  const columnWidth = Math.max(leastColumn, Math.floor((width - leftWidth) / Math.max(1, levels.length)));
  const columns = levels.map((_level, index) => leftWidth + columnWidth * index);
  const isOpen = (family: JobFamily) => isFamilyOpen(family, { input, here, away: reach.away });
  // the reader's own family comes last, so that no lane of another family lies below it
  const shown = view.map.families.filter(isOpen).toSorted((a, b) => Number(a.id === here?.familyId) - Number(b.id === here?.familyId));
  const placed = placeFamilies(shown, { input, here, reach, xOf: (level) => (columns[level - 1] ?? leftWidth) + columnWidth / 2 });
  const rest = view.map.families.filter((family) => !isOpen(family));
  const folded = rest.map((family, index) => foldedFamily(view, family, placed.bottom + index * foldHeight));
  return {
    width: Math.max(width, leftWidth + columnWidth * levels.length),
    height: placed.bottom + rest.length * foldHeight,
    columns,
    columnWidth,
    bands: placed.bands,
    lanes: placed.lanes,
    nodes: placed.nodes,
    folded,
    bodyBottom: placed.bottom,
    edges: routeEdges(moves, placed.nodes, { hereId: here?.id ?? null, comparingId: input.comparingId }),
  };
}

interface Reach {
  readonly away: ReadonlyMap<string, number>;
  /** Roles that lead up to the reader's. */
  readonly before: ReadonlySet<string>;
}

function reachOf(view: MapView, moves: readonly ViewMove[], here: ViewRole | undefined): Reach {
  if (here === undefined) return { away: new Map(), before: new Set() };
  const back = view.moves.filter((move) => move.reads === 'up').map((move) => ({ ...move, fromId: move.toId, toId: move.fromId }));
  return { away: movesAway(moves, here.id), before: new Set(movesAway(back, here.id).keys()) };
}

function isFamilyOpen(
  family: JobFamily,
  facts: { input: LayoutInput; here: ViewRole | undefined; away: ReadonlyMap<string, number> },
): boolean {
  const { input, here, away } = facts;
  if (input.filter.families === 'all' || here === undefined || family.id === here.familyId || input.unfolded.has(family.id)) return true;
  return [...input.view.roles.values()].some((role) => role.familyId === family.id && away.get(role.id) === 1);
}

interface Placing {
  readonly input: LayoutInput;
  readonly here: ViewRole | undefined;
  readonly reach: Reach;
  readonly xOf: (levelOrder: number) => number;
}

interface Placed {
  readonly bands: Band[];
  readonly lanes: Lane[];
  readonly nodes: MapNode[];
  readonly bottom: number;
}

function placeFamilies(families: readonly JobFamily[], placing: Placing): Placed {
  const bands: Band[] = [];
  const lanes: Lane[] = [];
  const nodes: MapNode[] = [];
  let top = headHeight;
  for (const family of families) {
    let y = top + bandTop + (family.id === placing.here?.familyId && bands.length > 0 ? 18 : 0);
    const rows = rowsOf(family, placing);
    for (const row of rows) {
      const depth = placeRow(row, { placing, y, lanes, nodes });
      y += laneHeight + (depth - 1) * stackHeight;
    }
    const height = Math.max(laneHeight, y - laneHeight + bandBottom - top) + (family === families.at(-1) ? legendHeight : 0);
    bands.push({ id: family.id, name: family.name, top, height });
    top += height;
  }
  return { bands, lanes, nodes, bottom: top };
}

/** The lanes of a family: tracks in order, the shared beginning between the tracks it feeds. */
function rowsOf(family: JobFamily, { input, here, reach }: Placing): Row[] {
  const { view, filter, unfolded } = input;
  const whole = here === undefined || family.id === here.familyId || unfolded.has(family.id) || filter.families === 'all';
  const roles = [...view.roles.values()].filter(
    (role) => role.familyId === family.id && (whole || (reach.away.get(role.id) ?? 9) <= filter.moves + 1),
  );
  const tracks = view.map.tracks.filter((track) => track.familyId === family.id);
  const rows: Row[] = tracks
    .map((track) => ({ track, roles: roles.filter((role) => role.trackIds.length === 1 && role.trackIds[0] === track.id) }))
    .filter((row) => row.roles.length > 0);
  const shared = roles.filter((role) => role.trackIds.length !== 1);
  if (shared.length === 0) return rows;
  const fed = rows.flatMap((row, index) =>
    shared.some((role) => row.track !== null && role.trackIds.includes(row.track.id)) ? [index] : [],
  );
  const middle = fed.length === 0 ? -1 : Math.floor(((fed[0] ?? 0) + (fed.at(-1) ?? 0)) / 2);
  return rows.toSpliced(middle + 1, 0, { track: null, roles: shared });
}

function placeRow(row: Row, facts: { placing: Placing; y: number; lanes: Lane[]; nodes: MapNode[] }): number {
  const { placing, y, lanes, nodes } = facts;
  const perLevel = Map.groupBy(row.roles, (role) => role.levelOrder);
  const depth = Math.max(1, ...[...perLevel.values()].map((roles) => roles.length));
  for (const [level, roles] of perLevel) {
    for (const [index, role] of roles.entries()) {
      const at = y + (index + (depth - roles.length) / 2) * stackHeight;
      nodes.push({
        role,
        x: placing.xOf(level),
        y: at,
        lane: lanes.length,
        away: placing.reach.away.get(role.id),
        state: stateOf(role, placing),
      });
    }
  }
  const levels = [...perLevel.keys()];
  const colour = row.track === null ? 0 : placing.input.view.colourOf(row.track.id);
  lanes.push({
    name: row.track?.name ?? null,
    y: y + ((depth - 1) * stackHeight) / 2,
    colour,
    fromLevel: Math.min(...levels),
    toLevel: Math.max(...levels),
  });
  return depth;
}

function stateOf(role: ViewRole, { here, reach, input }: Placing): NodeState {
  if (here === undefined) return 'near';
  if (role.id === here.id) return 'here';
  if (reach.before.has(role.id)) return 'done';
  const away = reach.away.get(role.id) ?? 9;
  const within = away <= input.filter.moves && role.shown >= 1 && role.levelOrder <= here.levelOrder + 2;
  return away <= 1 || within ? 'near' : 'far';
}

function foldedFamily(view: MapView, family: JobFamily, top: number): FoldedFamily {
  const roles = [...view.roles.values()].filter((role) => role.familyId === family.id);
  const track = view.map.tracks.find((one) => one.familyId === family.id);
  const stops = track === undefined ? roles.length : Math.min(5, track.profileIds.length);
  return { id: family.id, name: family.name, colour: track === undefined ? 5 : view.colourOf(track.id), stops, top };
}
