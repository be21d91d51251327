import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { cx } from './cx.ts';
import s from './progress.module.css';

/** A share of something, with its words: "2 of 6 sessions". */
export function Progress(props: {
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** Shown above the bar; the label stays for screen readers. */
  readonly words?: ReactNode;
  readonly narrow?: boolean;
}) {
  return (
    <ProgressBar
      aria-label={props.label}
      value={props.value}
      maxValue={Math.max(1, props.of)}
      className={cx(s.progress, props.narrow === true && s.narrow)}
    >
      {({ percentage = 0 }) => (
        <>
          {props.words !== undefined && <span className={s.words}>{props.words}</span>}
          <span className={s.bar}>
            <span className={s.fill} style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
