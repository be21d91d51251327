import { importUndone, managerChanged, peopleBrought, personLeft } from '#modules/people/events.ts';
import { type Listener, listen } from '#platform/events/listen.ts';
import { defineJob, type Job } from '#platform/jobs/job.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { passRound } from './commands/pass-round.ts';
import { listMovedRounds } from './queries/list-moved-rounds.ts';

/** Rounds follow the person as soon as a reporting line changes. */
export const listeners: readonly Listener[] = [
  listen('assessments.follow_manager', managerChanged, (caller, { personId }) => followReportingLines(caller, { personId })),
  listen('assessments.follow_leaver', personLeft, (caller) => followReportingLines(caller, {})),
  listen('assessments.follow_import', peopleBrought, (caller) => followReportingLines(caller, {})),
  listen('assessments.follow_undone_import', importUndone, (caller) => followReportingLines(caller, {})),
];

/** Lines and last days that were planned begin by themselves; every hour, so that a night without power costs nothing. */
export const jobs: readonly Job[] = [
  defineJob({
    name: 'assessments.follow_reporting_lines',
    schedule: '4 * * * *',
    run: (caller) => followReportingLines(caller, {}),
  }),
];

async function followReportingLines(caller: Caller, of: { personId?: string }): Promise<void> {
  for (const roundId of await listMovedRounds(caller, of)) await passRound(caller, { roundId });
}
