import { fromKysely, PgBoss } from 'pg-boss';
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
}

const RETRY = { retryLimit: 8, retryDelay: 2, retryBackoff: true };
const queueOf = (listener: Listener): string => `event.${listener.event}.${listener.name}`;

/** The job queue on pg-boss: events fan out to one queue a listener, written in the announcing transaction. */
export async function openJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({ connectionString: options.databaseUrl, max: 4, useListenNotify: true });
  boss.on('error', (error) => options.log.error({ err: error }, 'job queue'));
  await boss.start();
  for (const listener of options.listeners) await boss.createQueue(queueOf(listener), { ...RETRY, notify: true });
  for (const job of options.jobs) await boss.createQueue(job.name, { ...RETRY, notify: true });
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
    await boss.work<EventEnvelope>(queueOf(listener), { batchSize: 20 }, async (jobs) => {
      for (const job of jobs) await listener.handle(callerFor(listener.name), job.data);
    });
  }
  for (const job of options.jobs) {
    await boss.work<object>(job.name, async (asked) => {
      for (const one of asked) await job.run(callerFor(job.name), one.data);
    });
    if (job.schedule !== undefined) await boss.schedule(job.name, job.schedule, {}, { tz: options.timeZone });
  }
}
