import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import s from './tag.module.css';

export type TagTone = 'plain' | 'pine' | 'blaze' | 'info' | 'good' | 'warn' | 'bad' | 'line';

/** A word or two about a thing's state; the tone never says anything that the words do not. */
export function Tag({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: TagTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={cx(s.tag, tone !== 'plain' && s[tone])}>
      {icon}
      {children}
    </span>
  );
}
