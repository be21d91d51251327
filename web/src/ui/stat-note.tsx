import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../platform/i18n.tsx';
import { Popover } from './popover.tsx';
import s from './stat-note.module.css';

/** The (i) on every number: what it means, how it is made, from how many, when, and whose it is. */
export function StatNote(props: {
  readonly title: string;
  readonly meaning: ReactNode;
  readonly formula?: ReactNode;
  readonly count?: ReactNode;
  readonly refreshed?: ReactNode;
  readonly owner?: ReactNode;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('ui.stat.formula'), props.formula],
    [t('ui.stat.count'), props.count],
    [t('ui.stat.refreshed'), props.refreshed],
    [t('ui.stat.owner'), props.owner],
  ];
  return (
    <Popover
      look="icon"
      size="sm"
      label={t('ui.stat.about', { title: props.title })}
      title={props.title}
      trigger={<Info className="ic ic-s" aria-hidden />}
    >
      <p>{props.meaning}</p>
      <dl className={s.rows}>
        {rows
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {props.children}
    </Popover>
  );
}
