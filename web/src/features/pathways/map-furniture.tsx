import { useT } from '../../platform/i18n.tsx';
import { cx } from '../../ui/cx.ts';
import s from './career-map.module.css';
import { leftWidth } from './layout-map.ts';
import { strokeOf } from './map-net.tsx';
import type { MapLayout } from './map-shapes.ts';
import type { MapView } from './map-view.ts';
import type { MapWords } from './map-words.ts';

/** A band for each family, with its name. */
export function Bands({ layout }: { readonly layout: MapLayout }) {
  return (
    <div>
      {layout.bands.map((band) => (
        <div key={band.id} className={s.band} style={{ top: band.top, height: band.height }}>
          <h2>{band.name}</h2>
        </div>
      ))}
    </div>
  );
}

/** The heads of columns and lanes. */
export function Heads({ layout, view }: { readonly layout: MapLayout; readonly view: MapView }) {
  const t = useT();
  const mine = view.map.hereId === null ? undefined : view.roles.get(view.map.hereId)?.levelOrder;
  return (
    <>
      <div className={cx(s.level, s.first)} style={{ left: 0, width: leftWidth }}>
        {t('pathways.levelHead')}
      </div>
      {view.map.levels.map((level, index) => (
        <div
          key={level.id}
          className={cx(s.level, level.order === mine && s.mine)}
          style={{ left: layout.columns[index] ?? 0, width: layout.columnWidth }}
        >
          <b>{level.order}</b>
          {level.name}
        </div>
      ))}
      {layout.lanes.map((lane, index) => (
        <div key={lane.y} className={s.lane} style={{ top: lane.y + (index === 0 ? 6 : 0), borderColor: strokeOf(lane.colour) }}>
          {lane.name === null ? t('pathways.lane.shared') : t('pathways.lane.track', { track: lane.name })}
        </div>
      ))}
    </>
  );
}

/** How many people made a move, on its line. */
export function Chips({ layout, words }: { readonly layout: MapLayout; readonly words: MapWords }) {
  return layout.edges.map(
    ({ chip, move }) =>
      chip !== null && (
        <span key={`${move.fromId} ${move.toId}`} className={s.chip} style={{ left: chip.x, top: chip.y }} aria-hidden="true">
          {words.chip(move)}
        </span>
      ),
  );
}

/** What the marks mean. */
export function Legend({ top }: { readonly top: number }) {
  const t = useT();
  return (
    <div className={s.legend} style={{ top }} aria-hidden="true">
      <span>
        <span className={s.pips}>
          <i className={s.on} />
          <i className={s.on} />
          <i />
        </span>
        {t('pathways.legend.shown')}
      </span>
      <span>
        <svg width="26" height="6" aria-hidden="true">
          <path d="M0 3h26" stroke="var(--track-2)" strokeWidth="5" />
        </svg>
        {t('pathways.legend.chosen')}
      </span>
      <span>
        <svg width="26" height="6" aria-hidden="true">
          <path d="M0 3h26" stroke="var(--line-strong)" strokeWidth="2.5" strokeDasharray="6 4" />
        </svg>
        {t('pathways.legend.sideways')}
      </span>
    </div>
  );
}
