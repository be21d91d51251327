import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import s from './page.module.css';

/** The frame of a page's content: gutters, the widest measure, and the foot that clears the phone's bar. */
export function Page({ children, width = 'wide' }: { readonly children: ReactNode; readonly width?: 'wide' | 'reading' | 'form' }) {
  return <div className={cx(s.page, s[width])}>{children}</div>;
}

/** The page's one `h1`, a sentence below it, and its actions at the end. */
export function PageHead(props: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** A small line above the title. */
  readonly eyebrow?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <header className={s.head}>
      <div className={s.words}>
        {props.eyebrow !== undefined && <p className={s.eyebrow}>{props.eyebrow}</p>}
        <h1 className="t-display">{props.title}</h1>
        {props.lead !== undefined && <p className={s.lead}>{props.lead}</p>}
      </div>
      {props.actions !== undefined && <div className={s.actions}>{props.actions}</div>}
    </header>
  );
}

/** Two columns, the second 352 px wide; one below the other under 1100 px. `asideFirst` puts the second first on a phone. */
export function Columns(props: { readonly main: ReactNode; readonly aside: ReactNode; readonly asideFirst?: boolean }) {
  return (
    <div className={cx(s.columns, props.asideFirst === true && s.asideFirst)}>
      <div className={s.stack}>{props.main}</div>
      <div className={s.stack}>{props.aside}</div>
    </div>
  );
}

/** Parts below one another with the page's rhythm. */
export const Stack = ({ children }: { readonly children: ReactNode }) => <div className={s.stack}>{children}</div>;
