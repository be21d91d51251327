import s from './career-map.module.css';
import { headHeight } from './layout-map.ts';
import type { Edge, MapLayout } from './map-shapes.ts';

/** The stroke of a track; 0 is the way already gone, 9 a quiet sideways line. */
export const strokeOf = (colour: number): string => {
  if (colour === 0) return 'var(--ink-3)';
  return colour === 9 ? 'var(--line-strong)' : `var(--track-${colour})`;
};

/** Everything that is drawn below the cards: columns, lanes, edges. Pictures only; the cards say it in words. */
export function MapNet({ layout }: { readonly layout: MapLayout }) {
  return (
    <svg className={s.net} aria-hidden="true">
      {layout.columns.map((x) => (
        <path key={x} d={`M${x} ${headHeight}V${layout.bodyBottom}`} stroke="var(--line)" opacity=".75" />
      ))}
      {layout.lanes.map((lane) => (
        <rect
          key={lane.y}
          x={(layout.columns[lane.fromLevel - 1] ?? 0) + 4}
          y={lane.y - 40}
          width={layout.columnWidth * (lane.toLevel - lane.fromLevel + 1) - 8}
          height="80"
          rx="16"
          fill={strokeOf(lane.colour)}
          opacity=".075"
        />
      ))}
      {layout.edges.map((edge) => (
        <g key={`${edge.move.fromId} ${edge.move.toId}`} fill="none" strokeLinecap={edge.dashed ? 'butt' : 'round'}>
          {edge.chosen && <path d={edge.path} stroke="var(--surface)" strokeWidth="11" />}
          <path d={edge.path} stroke={strokeOf(edge.colour)} {...strokeStyle(edge)} />
        </g>
      ))}
    </svg>
  );
}

function strokeStyle(edge: Edge) {
  if (edge.chosen) return { strokeWidth: 6, opacity: 1, ...(edge.dashed && { strokeDasharray: '7 5' }) };
  if (edge.dashed) return { strokeWidth: 2.5, opacity: 0.9, strokeDasharray: '7 5' };
  if (edge.colour === 0) return { strokeWidth: 5, opacity: 0.55 };
  return { strokeWidth: 3, opacity: edge.faint ? 0.3 : 0.55 };
}
