import { useFormat, useT } from '../../platform/i18n.tsx';
import type { GapAnalysis } from './pathways-queries.ts';

/** A pay range, or the policy's sentence in its place. */
export function usePay() {
  const t = useT();
  const format = useFormat();
  return ({ range, reason }: GapAnalysis['pay']): string => {
    if (range !== null) return format.moneyRange(range.minimum, range.maximum, range.currency);
    if (reason === 'not_one_move' || reason === 'not_own' || reason === 'hidden_from_all') return t(`pathways.pay.${reason}`);
    return t('pathways.pay.not_set');
  };
}
