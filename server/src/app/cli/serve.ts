import fs from 'node:fs';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { getSession } from '#modules/access/queries/get-session.ts';
import { type CliCommand, type CliContext, exitCodes } from '#platform/cli.ts';
import { issueFirstRunCode } from '#platform/first-run-code.ts';
import { isPublic } from '#platform/is-public.ts';
import { readOrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { ownAddress } from '#platform/own-address.ts';
import { awaitRunningServer, findRunningServer, type RunningServer, recordRunningServer } from '#platform/running-server.ts';
import { appVersion } from '../app-version.ts';
import { type App, createApp } from '../create-app.ts';
import { buildSample, forgetBrokenBuild } from '../sample/build-sample.ts';
import { refusePublicSample } from '../sample/may-hold-sample.ts';

const webDir = path.join(import.meta.dirname, '../../../../web/dist');

/** `waymark serve`: what `npm start` runs. */
export const serveCommand: CliCommand = {
  name: 'serve',
  summary: 'Start Waymark: database, migrations, web app, jobs. Ctrl-C stops everything in order.',
  endsOnSignal: true,
  options: { sample: { type: 'boolean', about: 'go straight to the sample company; an empty organisation is filled with it first' } },
  run: async (context, args) => {
    const { config } = context;
    const running = config.port === 0 ? undefined : await findRunningServer(config.dataDir, config.port);
    if (running !== undefined) return tellRunning(context, running);
    context.note('Starting the database ...');
    const database = await context.database();
    context.note(`Database ready (${database.kind}).`);
    const app = await createApp({ config, database, log: context.log, version: appVersion, ...(fs.existsSync(webDir) && { webDir }) });
    try {
      await prepareSample(context, app, args.flag('sample'));
      return await listen(context, app);
    } catch (error) {
      const other = isPortInUse(error) ? await awaitRunningServer(config.dataDir, config.port) : undefined;
      if (other === undefined) throw error;
      return tellRunning(context, other);
    } finally {
      await app.stop();
    }
  },
};

function tellRunning(context: CliContext, running: RunningServer): number {
  context.output({ alreadyRunning: running.url }, `Waymark already runs at ${running.url}`);
  return exitCodes.done;
}

// of two that start at once, the slower one finds the port taken
function isPortInUse(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'port_in_use';
}

async function listen(context: CliContext, app: App): Promise<number> {
  const { config } = context;
  const server = await startListening(app, config);
  const url = ownAddress({ url: config.url, port: server.port });
  await writeOrganisationSettings(app.callerFor({ kind: 'operator' }).db, { address: url }, app.clock.now());
  const forget = recordRunningServer(config.dataDir, { host: config.host, port: server.port, url });
  await app.work();
  const code = await firstRunCode(app, config);
  const ready = `Waymark is ready: ${url}`;
  context.output(
    { ready: url, ...(code !== undefined && { firstRunCode: code }) },
    code === undefined ? ready : `First-run code: ${code}\n${ready}`,
  );
  await new Promise<void>((resolve) => {
    if (context.signal.aborted) resolve();
    else context.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  context.note('Stopping ...');
  forget();
  await server.close();
  return exitCodes.done;
}

interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

function startListening(app: App, { port, host }: { port: number; host: string }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.http.fetch, port, hostname: host }, (info) =>
      resolve({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 2000).unref();
          }),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenRefusal(error, port, host)));
  });
}

function listenRefusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') {
    const message = `Port ${port} is used by another program. Stop it, or set WAYMARK_PORT to a free port, such as WAYMARK_PORT=${port + 1}.`;
    return new Refusal('conflict', 'port_in_use', { message });
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'EACCES') {
    return new Refusal('invalid', 'cannot_listen', { message: `Waymark cannot listen on ${host}, port ${port}: ${error.message}` });
  }
  return error;
}

/** Where others reach Waymark the first-run page asks for a code; it is made while nobody has set up anything. */
async function firstRunCode(app: App, config: CliContext['config']): Promise<string | undefined> {
  if (!isPublic(config)) return undefined;
  const caller = app.callerFor({ kind: 'operator' });
  const { mode } = await getSession(caller, { parts: [] });
  return mode === 'empty' ? await issueFirstRunCode(caller.db, app.clock.now()) : undefined;
}

async function prepareSample(context: CliContext, app: App, wished: boolean): Promise<void> {
  const caller = app.callerFor({ kind: 'operator' });
  const { sampleMode, organisationName } = await readOrganisationSettings(caller.db);
  if (sampleMode || wished) refusePublicSample(context.config);
  await forgetBrokenBuild(caller);
  if (!wished || sampleMode) return;
  if ((await getSession(caller, { parts: [] })).mode !== 'empty') throw livesHere(organisationName);
  context.note('Building the sample company ...');
  const steps = {
    frameworks: 'frameworks',
    people: 'people and teams',
    actions: 'development actions',
    assessments: 'assessments',
    plans: 'plans',
  };
  const loaded = await buildSample(caller, {
    clock: app.clock,
    onStep: ({ step, done, total }) => context.note(`  ${done + 1} of ${total}: ${steps[step]}`),
  });
  context.note(`${loaded.name} is here: ${loaded.people} people in ${loaded.teams} teams.`);
}

function livesHere(name: string): Refusal {
  const whose = name === '' ? 'An organisation' : name;
  return new Refusal('conflict', 'organisation_not_empty', {
    message: `${whose} lives in this data folder already. Give the sample company a folder of its own, such as WAYMARK_DATA_DIR=sample npm start -- --sample`,
  });
}
