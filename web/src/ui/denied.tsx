import type { ReactNode } from 'react';
import { useT } from '../platform/i18n.tsx';
import s from './denied.module.css';
import { EmptyState } from './empty-state.tsx';
import { HiddenCell } from './hidden-cell.tsx';

/** "Why can't I see this?" and the rule in one sentence, unfolded in place: pages that hide nothing carry no dialog for it. */
export function WhyHidden({ rule }: { readonly rule: ReactNode }) {
  const t = useT();
  return (
    <details className={s.why}>
      <summary>{t('ui.denied.why')}</summary>
      <p>{rule}</p>
    </details>
  );
}

/** A page that exists, for others: who it is for and who can help. */
export function NotForYourRole(props: {
  /** "the People team" */
  readonly forWhom: string;
  /** Somebody by name who can give access. */
  readonly helper?: string;
  /** A button or link to ask. */
  readonly ask?: ReactNode;
  readonly rule?: ReactNode;
}) {
  const t = useT();
  return (
    <EmptyState
      drawing="closed"
      title={t('ui.denied.role', { forWhom: props.forWhom })}
      why={props.helper === undefined ? t('ui.denied.roleHelp') : t('ui.denied.roleHelper', { helper: props.helper })}
      action={props.ask}
      more={<WhyHidden rule={props.rule ?? t('ui.denied.roleRule')} />}
    />
  );
}

/** Something of a person that is not shared with the reader: the same page whether or not it exists. */
export function NotShared({ name }: { readonly name?: string }) {
  const t = useT();
  return (
    <EmptyState
      drawing="closed"
      title={name === undefined ? t('ui.denied.nothing') : t('ui.denied.notShared', { name })}
      why={t('ui.denied.notSharedWhy')}
      more={<WhyHidden rule={t('ui.denied.notSharedRule')} />}
    />
  );
}

/** A part that is hidden because too few people stand behind it; the rule is shown, never the content. */
export function HiddenToProtect({ smallest }: { readonly smallest: number }) {
  const t = useT();
  return <EmptyState inline title={<HiddenCell smallest={smallest} />} more={<WhyHidden rule={t('ui.hidden.rule', { smallest })} />} />;
}
