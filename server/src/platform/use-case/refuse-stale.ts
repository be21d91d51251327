import { Refusal } from '@waymark/domain/shared/refusal.ts';

/** Refuses a change that was made from an older state of a thing, so that nobody is overwritten unseen; `wanted` absent: no claim. */
export function refuseStale(revision: number, wanted: number | undefined): void {
  if (wanted === undefined || wanted === revision) return;
  throw new Refusal('conflict', 'stale_revision', {
    message: 'Somebody changed this in the meantime. Read it again, then decide.',
    data: { revision },
  });
}
