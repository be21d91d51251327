import { type ReactNode, useEffect } from 'react';
import { Mark } from '../../app/mark.tsx';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { cx } from '../../ui/cx.ts';
import s from './entry-frame.module.css';

/** The frame of the pages before one is in: whose Waymark it is, one title, one thing to do. */
export function EntryFrame(props: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
  /** Below the card: the way back. */
  readonly foot?: ReactNode;
}) {
  const t = useT();
  const { organisation } = useSession();
  useEffect(() => {
    document.title = t('app.titled', { page: props.title });
  }, [props.title, t]);
  return (
    <main className={s.entry}>
      <div className={cx(s.sheet, props.wide === true && s.wide)}>
        <p className={s.brand}>
          <Mark className={s.mark} />
          <b>{organisation.name === '' ? t('app.name') : organisation.name}</b>
        </p>
        <header>
          <h1 className="t-display">{props.title}</h1>
          {props.lead !== undefined && <p className={s.lead}>{props.lead}</p>}
        </header>
        <div className={s.card}>{props.children}</div>
        {props.foot}
      </div>
    </main>
  );
}
