import { firstName } from '../../platform/first-name.ts';
import { useT } from '../../platform/i18n.tsx';
import type { RoundView } from './assessments-queries.ts';

/** Whom the reader talks with, by first name; for the person, while nobody manages them, the words for whoever comes. */
export function useTalkPartner(round: RoundView): string {
  const t = useT();
  if (round.mine.kind !== 'self') return firstName(round.subject.displayName);
  return round.assessor === null ? t('assessments.handOver.nextManager') : firstName(round.assessor.displayName);
}
