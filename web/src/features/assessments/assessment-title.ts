import { useT } from '../../platform/i18n.tsx';
import type { RoundView } from './assessments-queries.ts';
import { shortfallsOf } from './rating-draft.ts';

/** What the reader's side of a round is called. */
export function useAssessmentTitle(round: RoundView): string {
  const t = useT();
  return round.mine.kind === 'self' ? t('assessments.self.title') : t('assessments.manager.title', { name: round.subject.displayName });
}

/** The name of the page: while one answers, with how many are done; undefined before the round is there. */
export function useAssessmentName(round: RoundView | undefined): string | undefined {
  const t = useT();
  if (round === undefined) return undefined;
  const title =
    round.mine.kind === 'self' ? t('assessments.self.title') : t('assessments.manager.title', { name: round.subject.displayName });
  const total = round.expectations.length;
  return round.can.rate ? t('assessments.rate.pageName', { done: total - shortfallsOf(round).size, total, title }) : title;
}
