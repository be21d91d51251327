import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import s from './empty-state.module.css';
import { RouteDrawing } from './route-drawing.tsx';

/** What will be here, why it helps, one button, at most one quiet link. `inline` is the small form inside a card. */
export function EmptyState(props: {
  readonly title: ReactNode;
  readonly why?: ReactNode;
  readonly action?: ReactNode;
  readonly more?: ReactNode;
  readonly inline?: boolean;
  readonly drawing?: 'open' | 'closed' | 'none';
}) {
  const { drawing = props.inline === true ? 'none' : 'open' } = props;
  return (
    <div className={cx(s.empty, props.inline === true && s.inline)}>
      {drawing !== 'none' && <RouteDrawing kind={drawing} />}
      <p className={s.title}>{props.title}</p>
      {props.why !== undefined && <p className={s.why}>{props.why}</p>}
      {(props.action !== undefined || props.more !== undefined) && (
        <div className={s.acts}>
          {props.action}
          {props.more}
        </div>
      )}
    </div>
  );
}
