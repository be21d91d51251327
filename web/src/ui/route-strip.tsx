import type { ReactNode } from 'react';
import { useT } from '../platform/i18n.tsx';
import { cx } from './cx.ts';
import s from './route-strip.module.css';

export interface Station {
  readonly id: string;
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly state: 'past' | 'here' | 'next' | 'later';
}

/** Stations on a line, with how far it is from here to the next. Lies flat; stands upright under 760 px. */
export function RouteStrip(props: {
  readonly label: string;
  readonly stations: readonly Station[];
  /** From here to the next station, 0 to 1. */
  readonly progress?: number;
}) {
  const t = useT();
  const share = Math.round(Math.min(1, Math.max(0, props.progress ?? 0)) * 100);
  return (
    <ol className={s.strip} aria-label={props.label}>
      {props.stations.map((station, index) => (
        <li
          key={station.id}
          className={cx(s.station, s[station.state])}
          {...(station.state === 'here' && { 'aria-current': 'step' as const })}
        >
          <span className={s.line} aria-hidden {...(station.state === 'here' && { style: { '--share': `${share}%` } })} />
          <span className={s.mark} aria-hidden />
          <span className="sr">{t('ui.route.step', { number: index + 1, of: props.stations.length })} </span>
          <b>
            {station.title}
            {station.state === 'here' && <span className={s.flag}>{t('ui.route.here')}</span>}
          </b>
          {station.note !== undefined && <span className={s.note}>{station.note}</span>}
        </li>
      ))}
    </ol>
  );
}
