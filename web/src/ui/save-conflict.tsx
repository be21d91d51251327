import type { ReactNode } from 'react';
import { useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './save-conflict.module.css';

/** Something was saved in between, by somebody else or in another window: both versions, and a choice. Nothing is lost before it is made. */
export function SaveConflict(props: {
  /** "Kofi changed this at 12:02." */
  readonly title: ReactNode;
  /** Whose the other version is: "Kofi"; absent when it is one's own, from another window. */
  readonly who?: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly onKeepMine: () => void;
  readonly onUseTheirs: () => void;
}) {
  const t = useT();
  const theirs =
    props.who === undefined
      ? { name: t('ui.conflict.saved'), action: t('ui.conflict.useSaved') }
      : { name: props.who, action: t('ui.conflict.useTheirs', { who: props.who }) };
  return (
    <section className={s.conflict} role="alert">
      <p className={s.title}>{props.title}</p>
      <div className={s.versions}>
        <Version name={t('ui.conflict.mine')} action={t('ui.conflict.keepMine')} onChoose={props.onKeepMine}>
          {props.mine}
        </Version>
        <Version {...theirs} onChoose={props.onUseTheirs}>
          {props.theirs}
        </Version>
      </div>
    </section>
  );
}

function Version(props: { readonly name: string; readonly action: string; readonly onChoose: () => void; readonly children: ReactNode }) {
  return (
    <div className={s.version}>
      <span className="t-label">{props.name}</span>
      <div className={s.text}>{props.children}</div>
      <Button size="sm" onPress={props.onChoose}>
        {props.action}
      </Button>
    </div>
  );
}
