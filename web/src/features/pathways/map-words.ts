import { useMemo } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import type { MapLayout, MapNode } from './map-shapes.ts';
import { isUnassessed, type MapView, moveBetween, routesInto, type ViewMove } from './map-view.ts';

type Translate = ReturnType<typeof useT>;

/** What the map says in words: to screen readers, on chips, on folded families. */
export function useMapWords(view: MapView) {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => ({
      years,
      since: view.map.hereSince === null ? '' : t('pathways.since', { date: format.date(view.map.hereSince, 'shortMonth') }),
      asks: (count: number): string => t('pathways.asks', { count }),
      describe: (node: MapNode, layout: MapLayout): string => describe(t, { node, layout, view }),
      chip: (move: ViewMove): string => {
        const kind = move.reads === 'switch' || move.reads === 'rotation' ? move.reads : 'people';
        return t(`pathways.chip.${kind}`, { people: move.people ?? 0 });
      },
      folded: (familyId: string): string => foldedWords(t, view, familyId),
    }),
    [t, format, view],
  );
}

export type MapWords = ReturnType<typeof useMapWords>;

const years = (held: { from: string; to: string | null }): string => `${held.from.slice(0, 4)}–${(held.to ?? '').slice(0, 4)}`;

function describe(t: Translate, at: { node: MapNode; layout: MapLayout; view: MapView }): string {
  const track = at.layout.lanes[at.node.lane]?.name ?? null;
  const lane = track === null ? t('pathways.sharedStart') : t('pathways.onTrack', { track });
  const words = [t('pathways.level', { level: at.node.role.levelOrder }), lane, ...standing(t, at.node, at.view)];
  return words.filter((each) => each !== '').join(', ');
}

function standing(t: Translate, node: MapNode, view: MapView): string[] {
  const { shown, asked, held } = node.role;
  if (node.state === 'here') return [t('pathways.here')];
  if (node.state === 'done') return [held === null ? t('pathways.done') : t('pathways.doneWhen', { years: years(held) })];
  const away = node.away === undefined ? t('pathways.away.none') : t('pathways.away.moves', { count: node.away });
  const move = view.map.hereId === null ? undefined : moveBetween(view.moves, view.map.hereId, node.role.id);
  const shows = isUnassessed(node.role) ? t('pathways.asks', { count: asked }) : t('pathways.shows', { shown, asked });
  return [shows, away, move === undefined ? '' : t(`pathways.move.${move.reads}`)];
}

function foldedWords(t: Translate, view: MapView, familyId: string): string {
  const { count, via } = routesInto(view, familyId);
  if (count === 0) return t('pathways.folded.none');
  return via.length === 1 ? t('pathways.folded.via', { count, family: via[0] ?? '' }) : t('pathways.folded.routes', { count });
}
