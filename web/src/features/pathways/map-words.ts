import { useMemo } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import type { MapLayout, MapNode } from './layout-map.ts';
import { type MapView, moveBetween, routesInto, type ViewMove } from './map-view.ts';

/** What the map says in words: to screen readers, on chips, on folded families. */
export function useMapWords(view: MapView) {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const years = (held: { from: string; to: string | null }) => `${held.from.slice(0, 4)}–${(held.to ?? '').slice(0, 4)}`;
    const moveWords = (move: ViewMove | undefined) => (move === undefined ? '' : t(`pathways.move.${move.reads}`));
    const awayWords = (node: MapNode) =>
      node.away === undefined ? t('pathways.away.none') : t('pathways.away.moves', { count: node.away });
    const standing = (node: MapNode): string[] => {
      if (node.state === 'here') return [t('pathways.here')];
      if (node.state === 'done')
        return [node.role.held === null ? t('pathways.done') : t('pathways.doneWhen', { years: years(node.role.held) })];
      const { shown, asked } = node.role;
      const move = view.map.hereId === null ? undefined : moveBetween(view, view.map.hereId, node.role.id);
      return [t('pathways.shows', { shown, asked }), awayWords(node), moveWords(move)];
    };
    return {
      years,
      since: view.map.hereSince === null ? '' : t('pathways.since', { date: format.date(view.map.hereSince, 'month') }),
      describe: (node: MapNode, layout: MapLayout): string => {
        const lane = layout.lanes[node.lane];
        const track = lane?.name ?? null;
        const place = [
          t('pathways.level', { level: node.role.levelOrder }),
          track === null ? t('pathways.sharedStart') : t('pathways.onTrack', { track }),
        ];
        return [...place, ...standing(node)].filter((words) => words !== '').join(', ');
      },
      chip: (move: ViewMove): string =>
        t(`pathways.chip.${move.reads === 'switch' || move.reads === 'rotation' ? move.reads : 'people'}`, { people: move.people ?? 0 }),
      folded: (familyId: string): string => {
        const { count, via } = routesInto(view, familyId);
        if (count === 0) return t('pathways.folded.none');
        return via.length === 1 ? t('pathways.folded.via', { count, family: via[0] ?? '' }) : t('pathways.folded.routes', { count });
      },
    };
  }, [t, format, view]);
}

export type MapWords = ReturnType<typeof useMapWords>;
