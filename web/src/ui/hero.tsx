import { type ReactNode, useId } from 'react';
import s from './hero.module.css';

/** The band on top of a home: a greeting, the one sentence, what supports it, and one main action. Contours behind, never behind text. */
export function Hero(props: {
  readonly eyebrow?: ReactNode;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** A route strip, as a rule. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** A few words after the actions: "About 8 minutes. It saves as you go." */
  readonly note?: ReactNode;
  /** The page's `h1` unless told. */
  readonly level?: 1 | 2;
}) {
  const id = useId();
  const Heading = props.level === 2 ? 'h2' : 'h1';
  return (
    <section className={s.hero} aria-labelledby={id}>
      {props.eyebrow !== undefined && <p className={s.eyebrow}>{props.eyebrow}</p>}
      <Heading id={id} className="t-display">
        {props.title}
      </Heading>
      {props.lead !== undefined && <p className={s.lead}>{props.lead}</p>}
      {props.children !== undefined && <div className={s.middle}>{props.children}</div>}
      {props.actions !== undefined && (
        <div className={s.actions}>
          {props.actions}
          {props.note !== undefined && <span className={s.note}>{props.note}</span>}
        </div>
      )}
    </section>
  );
}
