import type { Caller } from '#platform/use-case/context.ts';

/** Work done later or on a schedule, in the organisation's own name. */
export interface Job {
  readonly name: string;
  /** A cron expression in the organisation's time zone; absent for jobs that are only asked for. */
  readonly schedule?: string;
  readonly run: (caller: Caller, data: unknown) => Promise<void>;
}

/** Declares a job of a module. */
export const defineJob = (job: Job): Job => job;
