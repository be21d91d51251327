import { cx } from './cx.ts';
import s from './skeleton.module.css';

/** Lines of text to come, at their true height. Appears after a tenth of a second, so that fast answers never flash. */
export function TextSkeleton({ lines = 3, size = 'body' }: { readonly lines?: number; readonly size?: 'body' | 'title' | 'display' }) {
  return (
    <div className={s.block} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
        <span key={line} className={cx(s.bar, s[size], line === lines - 1 && lines > 1 && s.short)} />
      ))}
    </div>
  );
}

/** Rows of a table or list to come. */
export function RowsSkeleton({ rows = 5 }: { readonly rows?: number }) {
  return (
    <div className={s.rows} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={row} className={s.row}>
          <span className={cx(s.bar, s.body, s.name)} />
          <span className={cx(s.bar, s.body, s.value)} />
        </div>
      ))}
    </div>
  );
}

/** A whole card to come, with the height it will have (in pixels). */
export function CardSkeleton({ height = 180 }: { readonly height?: number }) {
  return (
    <div className={s.card} style={{ minBlockSize: height }} aria-hidden>
      <span className={cx(s.bar, s.title, s.name)} />
      <TextSkeleton lines={3} />
    </div>
  );
}
