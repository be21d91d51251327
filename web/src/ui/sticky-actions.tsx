import type { ReactNode } from 'react';
import s from './sticky-actions.module.css';

/** The page's main action at its foot; on a phone it stays in view above the bar. */
export function StickyActions({ note, children }: { readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={s.actions}>
      {note !== undefined && <span className={s.note}>{note}</span>}
      {children}
    </div>
  );
}
