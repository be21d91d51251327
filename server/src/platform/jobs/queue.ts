import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Db } from '#platform/database/connect.ts';
import type { EventEnvelope } from '#platform/events/event.ts';
import type { EventQueue } from '#platform/events/event-queue.ts';
import type { Listener } from '#platform/events/listen.ts';
import type { Logger } from '#platform/logger.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { Job } from './job.ts';

export interface JobQueue extends EventQueue {
  /** Begins to deliver events and run jobs; `callerFor` gives the caller a job works as. */
  readonly work: (callerFor: (name: string) => Caller) => Promise<void>;
  readonly ask: (db: Db, jobName: string, data: object) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface JobQueueOptions {
  readonly databaseUrl: string;
  readonly listeners: readonly Listener[];
  readonly jobs: readonly Job[];
  readonly timeZone: string;
  readonly log: Logger;
  /** How often something that failed is tried again: 8 times unless told, over about a quarter of an hour. */
  readonly retryLimit?: number;
}

const RETRY_LIMIT = 8;
const RETRY = { retryDelay: 2, retryBackoff: true };
const queueOf = (listener: Listener): string => `event.${listener.event}.${listener.name}`;

/** The job queue on pg-boss: events fan out to one queue a listener, written in the announcing transaction. */
export async function openJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({ connectionString: options.databaseUrl, max: 4, useListenNotify: true });
  boss.on('error', (error) => options.log.error({ err: error }, 'job queue'));
  await boss.start();
  const queue = { ...RETRY, retryLimit: options.retryLimit ?? RETRY_LIMIT, notify: true };
  for (const listener of options.listeners) await boss.createQueue(queueOf(listener), queue);
  for (const job of options.jobs) await boss.createQueue(job.name, queue);
  return {
    put: async (db, event) => {
      for (const listener of options.listeners) {
        if (listener.event === event.name) await boss.send(queueOf(listener), event, { db: fromKysely(db) });
      }
    },
    ask: async (db, jobName, data) => {
      await boss.send(jobName, data, { db: fromKysely(db) });
    },
    work: (callerFor) => startWorkers(boss, options, callerFor),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

async function startWorkers(boss: PgBoss, options: JobQueueOptions, callerFor: (name: string) => Caller): Promise<void> {
  for (const listener of options.listeners) {
    const each = { batchSize: 20, includeMetadata: true, perJobResults: true } as const;
    await boss.work<EventEnvelope, unknown, typeof each>(queueOf(listener), each, async (jobs) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await deliver(listener, callerFor(listener.name), job));
      return results;
    });
  }
  for (const job of options.jobs) {
    await boss.work<object>(job.name, async (asked) => {
      for (const one of asked) await job.run(callerFor(job.name), one.data);
    });
    if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule, {}, { tz: options.timeZone });
  }
}

/** Hands one event to a listener; that it fails holds back none of the others. */
async function deliver(listener: Listener, caller: Caller, job: JobWithMetadata<EventEnvelope>): Promise<JobResult> {
  try {
    await listener.handle(caller, job.data);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    if (job.retryCount >= job.retryLimit) await listener.gaveUp?.(caller, job.data);
    return { id: job.id, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } };
  }
}
