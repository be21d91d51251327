import { useFormat, useT } from '../../platform/i18n.tsx';
import type { RoundView } from './assessments-queries.ts';

/** Who cancelled a round, when and why, in one sentence; undefined where it was not cancelled. */
export function useCancelledWords({ cancelled, subject, mine }: RoundView): string | undefined {
  const t = useT();
  const format = useFormat();
  if (cancelled === null) return undefined;
  const date = format.date(cancelled.at, 'long');
  if (cancelled.by === null) return t('assessments.cancelled.left', { name: subject.displayName, date });
  const isSubject = cancelled.by.id === subject.id;
  const byReader = isSubject === (mine.kind === 'self');
  const words = { name: cancelled.by.displayName, date, reason: cancelled.reason };
  return t(byReader ? 'assessments.cancelled.byYou' : 'assessments.cancelled.by', words);
}
