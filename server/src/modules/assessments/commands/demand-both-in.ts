import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { StoredRound } from '../repository/rounds.ts';

/** Refuses unless both sides are in and nothing is agreed yet. */
export function demandBothIn(round: Pick<StoredRound, 'state'>): void {
  if (round.state === 'both_in') return;
  if (round.state === 'open') throw new Refusal('conflict', 'not_both_in', { message: 'Both views must be sent first.' });
  throw new Refusal('conflict', 'not_both_in', { message: 'This assessment is finished.' });
}
