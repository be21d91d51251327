import { useT } from '../../platform/i18n.tsx';
import type { RoundView } from './assessments-queries.ts';
import { shortfallsOf } from './rating-draft.ts';

/** What the reader's side of a round is called. */
export function useAssessmentTitle(round: RoundView): string {
  const t = useT();
  return round.mine.kind === 'self' ? t('assessments.self.title') : t('assessments.manager.title', { name: round.subject.displayName });
}

/** The name of the page, and while one answers how many are done; undefined before the round is there. */
export function useAssessmentName(round: RoundView | undefined): { readonly name: string | undefined; readonly progress?: string } {
  const t = useT();
  if (round === undefined) return { name: undefined };
  const name =
    round.mine.kind === 'self' ? t('assessments.self.title') : t('assessments.manager.title', { name: round.subject.displayName });
  const total = round.expectations.length;
  return round.can.rate
    ? { name, progress: t('assessments.rate.pageProgress', { done: total - shortfallsOf(round).size, total }) }
    : { name };
}
