import { sealPending } from '#platform/audit/seal.ts';
import type { CliContext } from '#platform/cli.ts';
import { systemClock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import { migrate } from '#platform/database/migrate.ts';
import { type OpenDatabase, openDatabase } from '#platform/database/open-database.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { type JobQueue, openJobQueue } from '#platform/jobs/queue.ts';
import type { Logger } from '#platform/logger.ts';
import { openSecret } from '#platform/secret.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { collectWork } from '../collect-work.ts';
import { type ProgressStream, showProgress } from './show-progress.ts';

/** Where a command line writes. */
export interface CliStreams {
  readonly out: { write(text: string): unknown };
  readonly err: ProgressStream;
}

/** What the frame decides before a command runs. */
export interface CliSetup {
  readonly config: Config;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly json: boolean;
  readonly streams: CliStreams;
}

/** A command's context and how the frame closes what it opened. */
export interface OpenCliContext {
  readonly context: CliContext;
  /** Closes in order; with `broken`, does not wait for what is still running. */
  close(how: 'in order' | 'broken'): Promise<void>;
}

/** Opens nothing yet: database, queue and caller come with their first use. */
export function openCliContext(setup: CliSetup): OpenCliContext {
  const { config, log, json, streams } = setup;
  let opened: Promise<OpenDatabase> | undefined;
  let migrated: Promise<OpenDatabase> | undefined;
  let working: Promise<{ caller: Caller; queue: JobQueue }> | undefined;
  const asItIs = () => {
    opened ??= openDatabase(config, (text) => log.warn(text));
    return opened;
  };
  const database = () => {
    migrated ??= asItIs().then(async (open) => {
      await migrate(open.url);
      return open;
    });
    return migrated;
  };
  const context: CliContext = {
    config,
    log,
    signal: setup.signal,
    output: (data, words) => streams.out.write(`${json ? JSON.stringify(data, null, 2) : words}\n`),
    note: (text) => {
      if (!json) streams.err.write(`${text}\n`);
    },
    progress: (label) => showProgress(label, streams.err),
    database,
    databaseAsItIs: asItIs,
    caller: async () => {
      working ??= database().then((open) => operatorCaller(open, setup));
      return (await working).caller;
    },
  };
  const close: OpenCliContext['close'] = async (how) => {
    const open = await settled(opened);
    if (how === 'broken') return await open?.abandon();
    const work = await settled(working);
    await work?.queue.stop();
    if (work) await sealPending(work.caller.db);
    await open?.close();
  };
  return { context, close };
}

async function operatorCaller(open: OpenDatabase, setup: CliSetup): Promise<{ caller: Caller; queue: JobQueue }> {
  const { config, log } = setup;
  const queue = await openJobQueue({ databaseUrl: open.url, ...collectWork(config), timeZone: config.timeZone, log });
  const files = openFiles(config, openSecret(config));
  return { queue, caller: { actor: { kind: 'operator' }, db: open.db, now: systemClock, timeZone: config.timeZone, queue, files, log } };
}

// what could not be opened has already been told, and needs no closing
async function settled<Value>(promise: Promise<Value> | undefined): Promise<Value | undefined> {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}
