import type { ViewMove, ViewRole } from './map-view.ts';

/** A role's card on the map, in pixels. */
export const nodeWidth = 136;
export const nodeHeight = 60;

export type NodeState = 'here' | 'done' | 'near' | 'far';

export interface MapNode {
  readonly role: ViewRole;
  readonly x: number;
  readonly y: number;
  readonly lane: number;
  /** Fewest moves from the reader; undefined when no chain leads there. */
  readonly away: number | undefined;
  readonly state: NodeState;
}

export interface Lane {
  /** null: the shared beginning. */
  readonly name: string | null;
  readonly y: number;
  readonly colour: number;
  readonly fromLevel: number;
  readonly toLevel: number;
}

export interface Band {
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

export interface FoldedFamily {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly stops: number;
  readonly top: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Left edge of each level's column; the level's order is its index plus one. */
  readonly columns: readonly number[];
  readonly columnWidth: number;
  readonly bands: readonly Band[];
  readonly lanes: readonly Lane[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly Edge[];
  readonly folded: readonly FoldedFamily[];
  readonly bodyBottom: number;
}

export interface Edge {
  readonly move: ViewMove;
  readonly path: string;
  readonly dashed: boolean;
  /** A track colour; 0 for the way already gone, 9 for a quiet sideways line. */
  readonly colour: number;
  /** The move under comparison. */
  readonly chosen: boolean;
  readonly faint: boolean;
  /** Where the count of people stands, where there is one to show. */
  readonly chip: { readonly x: number; readonly y: number } | null;
}
