import { ArrowRightLeft } from 'lucide-react';
import { useFormat, useT } from '../../platform/i18n.tsx';
import type { RoundView } from './assessments-queries.ts';
import s from './hand-over-note.module.css';

/** Tells both sides of a change of manager in the middle of a round, and what became of the former manager's view. */
export function HandOverNote({ round }: { readonly round: RoundView }) {
  const t = useT();
  const format = useFormat();
  const { handOver, subject, mine } = round;
  if (handOver === null) return null;
  const isSelf = mine.kind === 'self';
  const names = { from: handOver.from.displayName, to: handOver.to?.displayName ?? '', name: subject.displayName };
  const date = format.date(handOver.at, 'long');
  const sentence =
    handOver.to === null
      ? t('assessments.handOver.nobody', { ...names, date })
      : t(isSelf ? 'assessments.handOver.toThem' : 'assessments.handOver.toYou', { ...names, date });
  return (
    <div className={s.note} role="note">
      <ArrowRightLeft className="ic ic-s" aria-hidden />
      <p>
        <b>{sentence}</b> {t(handOver.keepsView ? 'assessments.handOver.viewKept' : 'assessments.handOver.draftAside', names)}
      </p>
    </div>
  );
}
