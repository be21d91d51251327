import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { StoredRound } from '../repository/rounds.ts';

/** The round, if both sides are in and nothing is agreed yet; refuses otherwise. */
export function demandBothIn(round: StoredRound | undefined): StoredRound {
  if (round?.state === 'both_in') return round;
  throw new Refusal('conflict', 'not_both_in', {
    message: round?.state === 'open' ? 'Both views must be sent first.' : 'This assessment is finished.',
  });
}
