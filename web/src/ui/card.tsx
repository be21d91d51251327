import { type ReactNode, useId } from 'react';
import s from './card.module.css';
import { cx } from './cx.ts';

/** A titled section of a page on its own surface; it is a landmark by its title. */
export function Card(props: {
  readonly title?: ReactNode;
  /** A few quiet words beside the title. */
  readonly note?: ReactNode;
  /** A link or button at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  /** Body without padding, for tables and lists that touch the edges. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section className={cx(s.card, props.className)} {...(props.title !== undefined && { 'aria-labelledby': id })}>
      {props.title !== undefined && (
        <header className={s.head}>
          <Heading id={id} className="t-section">
            {props.title}
          </Heading>
          {props.note !== undefined && <span className={s.note}>{props.note}</span>}
          {props.aside !== undefined && <span className={s.aside}>{props.aside}</span>}
        </header>
      )}
      <div className={cx(s.body, props.flush && s.flush)} data-flush={props.flush || undefined}>
        {props.children}
      </div>
    </section>
  );
}
