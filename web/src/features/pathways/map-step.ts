import type { MapLayout, MapNode } from './map-shapes.ts';

export type MapKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const keys: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
export const isMapKey = (key: string): key is MapKey => keys.has(key);

/**
 * Where a key leads on the map. Keys follow the picture, never the state, so the same key always does the same: right is onward
 * along an edge, nearest lane, the lower one on a tie; left is back; up and down the nearest lane, the role nearest in level.
 */
export function mapStep(layout: MapLayout, fromId: string, key: MapKey): string | undefined {
  const from = layout.nodes.find((node) => node.role.id === fromId);
  if (from === undefined) return layout.nodes[0]?.role.id;
  if (key === 'Home' || key === 'End') return endOfLane(layout, from, key);
  if (key === 'ArrowUp' || key === 'ArrowDown') return otherLane(layout, from, key === 'ArrowDown' ? 1 : -1);
  return alongEdge(layout, from, key === 'ArrowRight' ? 1 : -1);
}

const levelOf = (node: MapNode): number => node.role.levelOrder;

function endOfLane(layout: MapLayout, from: MapNode, key: 'Home' | 'End'): string | undefined {
  const lane = layout.nodes.filter((node) => node.lane === from.lane).toSorted((a, b) => levelOf(a) - levelOf(b));
  return lane.at(key === 'Home' ? 0 : -1)?.role.id;
}

function otherLane(layout: MapLayout, from: MapNode, direction: 1 | -1): string | undefined {
  const beyond = layout.nodes.filter((node) => (node.y - from.y) * direction > 4);
  const nearest = beyond.toSorted((a, b) => distance(a, from) - distance(b, from) || Math.abs(a.y - from.y) - Math.abs(b.y - from.y));
  return nearest[0]?.role.id;
}

function alongEdge(layout: MapLayout, from: MapNode, direction: 1 | -1): string | undefined {
  const linked = new Set(
    layout.edges.flatMap(({ move }) => {
      if (move.fromId === from.role.id) return [move.toId];
      return move.toId === from.role.id ? [move.fromId] : [];
    }),
  );
  const ahead = layout.nodes.filter((node) => (levelOf(node) - levelOf(from)) * direction > 0);
  const pick = (nodes: readonly MapNode[]) =>
    nodes.toSorted((a, b) => distance(a, from) - distance(b, from) || Math.abs(a.y - from.y) - Math.abs(b.y - from.y) || b.y - a.y)[0]?.role
      .id;
  return pick(ahead.filter((node) => linked.has(node.role.id))) ?? pick(ahead.filter((node) => node.lane === from.lane));
}

const distance = (a: MapNode, b: MapNode): number => Math.abs(levelOf(a) - levelOf(b));
