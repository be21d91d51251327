import { Eye, EyeOff, Lock, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Popover } from './popover.tsx';
import s from './privacy-line.module.css';

const icons = { onlyYou: Lock, few: Eye, team: Users, unlogged: EyeOff };

/** One sentence on who can see this; with `children` it opens the exact list (a `WhoCanSee`). */
export function PrivacyLine(props: {
  readonly kind?: keyof typeof icons;
  readonly text: string;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  const Icon = icons[props.kind ?? 'onlyYou'];
  const line = (
    <>
      <Icon className="ic ic-s" aria-hidden />
      <span>{props.text}</span>
    </>
  );
  if (props.children === undefined) return <span className={s.line}>{line}</span>;
  return (
    <Popover look="ghost" size="sm" wide buttonClassName={s.button} trigger={line} title={props.title ?? props.text}>
      {props.children}
    </Popover>
  );
}
