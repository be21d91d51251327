import { type Edge, type MapNode, nodeHeight, nodeWidth } from './map-shapes.ts';
import type { ViewMove } from './map-view.ts';

interface Curve {
  readonly path: string;
  readonly at: (t: number) => readonly [number, number];
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const CHIP_PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/**
 * Edges of the map: straight in a lane, an S between lanes, vertical on one level, an arc round anything in the way. Chips with
 * counts slide along their edge until they cover nothing; the most travelled edge chooses first.
 */
export function routeEdges(
  moves: readonly ViewMove[],
  nodes: readonly MapNode[],
  marks: { hereId: string | null; comparingId: string | null },
): Edge[] {
  const at = new Map(nodes.map((node) => [node.role.id, node]));
  const taken: Box[] = nodes.map(boxOf);
  const edges = moves
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .flatMap((move) => {
      const [from, to] = [at.get(move.fromId), at.get(move.toId)];
      return from === undefined || to === undefined ? [] : [edgeOf({ move, from, to }, { nodes, taken, marks })];
    });
  return edges.toSorted((a, b) => Number(a.chosen) - Number(b.chosen));
}

interface Joined {
  readonly move: ViewMove;
  readonly from: MapNode;
  readonly to: MapNode;
}

interface Sheet {
  readonly nodes: readonly MapNode[];
  readonly taken: Box[];
  readonly marks: { readonly hereId: string | null; readonly comparingId: string | null };
}

function edgeOf(joined: Joined, sheet: Sheet): Edge {
  const { move, from, to } = joined;
  const curve = from.role.levelOrder === to.role.levelOrder ? upright(joined, sheet.nodes) : onward(joined, sheet.nodes);
  const { hereId, comparingId } = sheet.marks;
  const sameLane = from.lane === to.lane;
  const isPlain = move.reads === 'up' && sameLane;
  return {
    move,
    path: curve.path,
    dashed: move.reads !== 'up',
    colour: colourOf(joined),
    chosen: joins(move, hereId, comparingId),
    faint: to.state === 'far' && sameLane,
    chip: move.people === null || isPlain ? null : placeChip(curve, { text: chipText(move), taken: sheet.taken }),
  };
}

const joins = (move: ViewMove, a: string | null, b: string | null): boolean =>
  (move.fromId === a && move.toId === b) || (move.reads !== 'up' && move.fromId === b && move.toId === a);

function colourOf({ move, from, to }: Joined): number {
  if (from.state === 'done') return 0;
  return move.reads === 'up' || move.reads === 'rotation' ? to.role.colour : 9;
}

/** The text a chip will hold, as long as the longest language makes it. */
const chipText = (move: ViewMove): string => `${move.people} people${move.reads === 'rotation' ? ', by rotation' : ''}`;

function upright({ from, to }: Joined, nodes: readonly MapNode[]): Curve {
  const up = to.y < from.y;
  const start = from.y + (up ? -nodeHeight : nodeHeight) / 2;
  const end = to.y + (up ? nodeHeight : -nodeHeight) / 2;
  const between = nodes.some(
    (node) => node !== from && node !== to && node.role.levelOrder === from.role.levelOrder && (node.y - from.y) * (node.y - to.y) < 0,
  );
  const bend = between ? nodeWidth / 2 + 14 : 0;
  const lean = up ? -26 : 26;
  const bow = `C${from.x + bend} ${start + lean} ${from.x + bend} ${end - lean} ${from.x} ${end}`;
  return { path: `M${from.x} ${start}${between ? bow : `V${end}`}`, at: (t) => [from.x + bend * 0.75, start + (end - start) * t] };
}

function onward({ from, to }: Joined, nodes: readonly MapNode[]): Curve {
  const back = to.x < from.x;
  const start = from.x + (back ? -nodeWidth : nodeWidth) / 2;
  const end = to.x + (back ? nodeWidth : -nodeWidth) / 2;
  const middle = (start + end) / 2;
  const low = Math.min(from.role.levelOrder, to.role.levelOrder);
  const high = Math.max(from.role.levelOrder, to.role.levelOrder);
  const over = nodes.some(
    (node) => node.lane === from.lane && from.lane === to.lane && node.role.levelOrder > low && node.role.levelOrder < high,
  );
  const at = (t: number): readonly [number, number] => {
    const pull = 3 * (1 - t) ** 2 * t + 3 * (1 - t) * t ** 2;
    return [start + (middle - start) * pull + (end - start) * t ** 3, from.y + (to.y - from.y) * (3 * (1 - t) * t ** 2 + t ** 3)];
  };
  if (from.y !== to.y) return { at, path: `M${start} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}` };
  const arc = `C${start + 40} ${from.y - 52} ${end - 40} ${from.y - 52} ${end} ${to.y}`;
  return { at, path: `M${start} ${from.y}${over ? arc : `H${end}`}` };
}

function placeChip(curve: Curve, { text, taken }: { text: string; taken: Box[] }): { x: number; y: number } {
  const half = (text.length * 5.9 + 16) / 2;
  const boxAt = (t: number): Box => {
    const [x, y] = curve.at(t);
    return [x - half, y - 11, x + half, y + 11];
  };
  const best = CHIP_PLACES.map((t) => ({ t, covered: covered(boxAt(t), taken) })).reduce((a, b) => (b.covered < a.covered - 1 ? b : a));
  taken.push(boxAt(best.t));
  const [x, y] = curve.at(best.t);
  return { x, y };
}

const covered = (box: Box, taken: readonly Box[]): number =>
  taken.reduce((sum, other) => sum + overlap([box[0], box[2]], [other[0], other[2]]) * overlap([box[1], box[3]], [other[1], other[3]]), 0);

const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

// a flag ("You are here") stands above the card
const boxOf = (node: MapNode): Box => [
  node.x - nodeWidth / 2,
  node.y - nodeHeight / 2 - (node.state === 'here' ? 22 : 0),
  node.x + nodeWidth / 2,
  node.y + nodeHeight / 2,
];
