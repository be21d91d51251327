import { BookOpen, Expand, GraduationCap, Handshake, type LucideIcon, Network, Telescope, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Progress } from '../../ui/progress.tsx';
import s from './action-line.module.css';
import type { ActionKind, DevelopmentAction } from './development-queries.ts';

const icons: Record<ActionKind, LucideIcon> = {
  training: GraduationCap,
  stretch_assignment: Expand,
  mentoring: UsersRound,
  cross_functional_project: Network,
  shadowing: Telescope,
  reading: BookOpen,
  coaching: Handshake,
};

/** The icon of a kind of action; the kind stands beside it in words. */
export function ActionIcon({ kind }: { readonly kind: ActionKind }) {
  const Icon = icons[kind];
  return (
    <span className={s.icon} aria-hidden>
      <Icon className="ic ic-s" />
    </span>
  );
}

/** An action on one line: what, of which kind, what it builds, how far. */
export function ActionLine({ action, children }: { readonly action: DevelopmentAction; readonly children?: ReactNode }) {
  const t = useT();
  const kind = t(`actions.kind.${action.kind}`);
  return (
    <div className={s.line} data-done={action.state === 'done' || undefined}>
      <ActionIcon kind={action.kind} />
      <div className={s.words}>
        <b>{action.title}</b>
        <span>{action.competencyName === null ? kind : t('actions.builds', { kind, competency: action.competencyName })}</span>
      </div>
      <ActionProgress action={action} />
      {children}
    </div>
  );
}

function ActionProgress({ action }: { readonly action: DevelopmentAction }) {
  const t = useT();
  const format = useFormat();
  const { state, progressDone, progressTotal, dueMonth, startsOn } = action;
  const words = () => {
    if (progressTotal !== null && state !== 'done') return t('actions.progress', { done: progressDone, total: progressTotal });
    if (state === 'planned' && startsOn !== null) return t('actions.starts', { date: format.date(startsOn, 'day') });
    if (state !== 'done' && dueMonth !== null) return t('actions.by', { month: format.date(dueMonth, 'month') });
    return t(`actions.state.${state}`);
  };
  return (
    <div className={s.progress}>
      {progressTotal === null ? (
        words()
      ) : (
        <Progress narrow label={t('actions.progressOf', { title: action.title })} value={progressDone} of={progressTotal} words={words()} />
      )}
    </div>
  );
}
