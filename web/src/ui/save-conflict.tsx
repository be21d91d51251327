import type { ReactNode } from 'react';
import { useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './save-conflict.module.css';

/** Somebody else saved in between: both versions, and a choice. Nothing is lost before it is made. */
export function SaveConflict(props: {
  /** "Kofi changed this at 12:02." */
  readonly title: ReactNode;
  /** Whose the other version is: "Kofi". */
  readonly who: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly onKeepMine: () => void;
  readonly onUseTheirs: () => void;
}) {
  const t = useT();
  return (
    <section className={s.conflict} role="alert">
      <p className={s.title}>{props.title}</p>
      <div className={s.versions}>
        <Version name={t('ui.conflict.mine')} action={t('ui.conflict.keepMine')} onChoose={props.onKeepMine}>
          {props.mine}
        </Version>
        <Version name={props.who} action={t('ui.conflict.useTheirs', { who: props.who })} onChoose={props.onUseTheirs}>
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
