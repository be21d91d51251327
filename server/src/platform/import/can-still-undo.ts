import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { ImportRun } from './journal.ts';

const UNDO_DAYS = 30;

/** Whether an import of any kind can still be taken back: within 30 days, and once. */
export function canStillUndo(run: ImportRun, now: Date): boolean {
  return run.undoneAt === null && now.getTime() - run.startedAt.getTime() <= UNDO_DAYS * 86_400_000;
}

/** Refuses to take back an import a second time, or after 30 days. */
export function refuseLateUndo(run: ImportRun, now: Date): void {
  if (canStillUndo(run, now)) return;
  throw run.undoneAt === null
    ? new Refusal('conflict', 'undo_too_late', {
        message: `This import is more than ${UNDO_DAYS} days old and can no longer be taken back.`,
      })
    : new Refusal('conflict', 'already_undone', { message: 'This import was taken back already.' });
}
