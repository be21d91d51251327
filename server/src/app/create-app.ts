import type { Hono } from 'hono';
import { sealPending } from '#platform/audit/seal.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { OpenDatabase } from '#platform/database/open-database.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { isPublic } from '#platform/is-public.ts';
import { type JobQueue, openJobQueue } from '#platform/jobs/queue.ts';
import type { Logger } from '#platform/logger.ts';
import { openSecret } from '#platform/secret.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { type AppClock, createAppClock } from './app-clock.ts';
import { collectWork } from './collect-work.ts';
import { connectIdentity } from './connect-identity.ts';
import { createHttp, type HttpOptions } from './create-http.ts';
import { enlivenListener } from './sample/enliven-sample-people.ts';
import { sampleListeners } from './sample/sample-listeners.ts';

export interface AppOptions {
  readonly config: Config;
  readonly database: OpenDatabase;
  readonly log: Logger;
  readonly version: string;
  /** The built web app; absent where only the API is served. */
  readonly webDir?: string;
  /** How many requests one account may make; the ordinary limit unless told. */
  readonly rateLimit?: HttpOptions['rateLimit'];
}

/** The running organisation: its HTTP surface, its queue, its clock. */
export interface App {
  readonly http: Hono;
  readonly clock: AppClock;
  /** A caller of use cases. */
  readonly callerFor: (actor: Actor) => Caller;
  readonly queue: JobQueue;
  /** Begins to deliver events and run jobs. */
  readonly work: () => Promise<void>;
  /** Stops jobs and seals what is left; the database stays open. */
  readonly stop: () => Promise<void>;
}

/** Joins configuration, database, queue, modules and HTTP. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, database, log } = options;
  const { db } = database;
  const clock = createAppClock(db, systemClock);
  await clock.refresh();
  const { listeners, jobs } = collectWork(config);
  const queue = await openJobQueue({
    databaseUrl: database.url,
    listeners: [...listeners, ...sampleListeners(clock, config), enlivenListener],
    jobs,
    timeZone: config.timeZone,
    log,
  });
  const sealing = createSealing(() => sealPending(db), log);
  const secret = openSecret(config);
  const files = openFiles(config, secret);
  const base = () => ({ db, now: clock.now, timeZone: config.timeZone, queue, files, log, afterCommit: sealing.wake });
  const publicUrl = config.url === undefined ? undefined : new URL(config.url);
  const { identity, resolveActor } = connectIdentity({ base, secret: secret.derive('identity').toString('base64url'), publicUrl });
  const http = createHttp({
    base,
    db,
    identity,
    resolveActor,
    version: options.version,
    secret,
    isPublic: isPublic(config),
    trustProxy: config.trustProxy,
    ...(publicUrl && { publicUrl }),
    ...(options.webDir !== undefined && { webDir: options.webDir }),
    ...(options.rateLimit && { rateLimit: options.rateLimit }),
  });
  const callerFor = (actor: Actor): Caller => ({ ...base(), actor });
  return {
    http,
    clock,
    callerFor,
    queue,
    work: () => queue.work((name) => callerFor({ kind: 'job', name })),
    stop: async () => {
      await queue.stop();
      await sealing.finish();
    },
  };
}

const SOON_MS = 50;

/** Seals a little after the last commit, never twice at once. */
function createSealing(seal: () => Promise<number>, log: Logger): { wake: () => void; finish: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    timer = undefined;
    running = running.then(seal).catch((error: unknown) => log.error({ err: error }, 'sealing the audit log'));
  };
  return {
    wake: () => {
      timer ??= setTimeout(run, SOON_MS);
    },
    finish: async () => {
      clearTimeout(timer);
      run();
      await running;
    },
  };
}
