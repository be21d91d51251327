import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { StoredRound } from '../repository/rounds.ts';

/** Refuses a round that is agreed, closed or cancelled. */
export function demandRunning(round: Pick<StoredRound, 'state'>): void {
  if (round.state === 'open' || round.state === 'both_in') return;
  throw new Refusal('conflict', 'round_finished', { message: 'This assessment is finished.' });
}
