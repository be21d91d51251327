import type { ImportRun } from '#platform/import/journal.ts';

const UNDO_DAYS = 30;

/** Whether an import can still be taken back: within 30 days, and once. */
export function canStillUndo(run: ImportRun, now: Date): boolean {
  return run.undoneAt === null && now.getTime() - run.startedAt.getTime() <= UNDO_DAYS * 86_400_000;
}
