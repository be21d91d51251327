import { Link } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useT } from '../../platform/i18n.tsx';
import { linkClass } from '../../ui/link-class.ts';
import type { RoundView } from './assessments-queries.ts';
import s from './hand-over-note.module.css';

/** Tells both sides who opened an assessment again and why, with the way to what was agreed before. */
export function ReopenedNote({ round }: { readonly round: RoundView }) {
  const t = useT();
  const { reopened, mine } = round;
  if (reopened === null) return null;
  const { by, reason, fromId } = reopened;
  const to = mine.kind === 'self' ? '/me/assessments/$roundId/talk' : '/team/assessments/$roundId/talk';
  return (
    <div className={s.note} role="note">
      <RotateCcw className="ic ic-s" aria-hidden />
      <p>
        <b>
          {by === null ? t('assessments.reopened.nobody', { reason }) : t('assessments.reopened.who', { name: by.displayName, reason })}
        </b>{' '}
        <Link to={to} params={{ roundId: fromId }} className={linkClass()}>
          {t('assessments.reopened.before')}
        </Link>
      </p>
    </div>
  );
}
