import { type AppContract, contract } from '@waymark/domain/contract.ts';
import { createApiClient } from '@waymark/domain/shared/api-client.ts';
import { type Client, manifest } from '@waymark/domain/shared/contract-kit.ts';
import type { Hono } from 'hono';
import { pino } from 'pino';
import type { Db } from '#platform/database/connect.ts';
import type { EventEnvelope } from '#platform/events/event.ts';
import { isPublic } from '#platform/is-public.ts';
import { createLogger } from '#platform/logger.ts';
import { secretOf } from '#platform/secret.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { connectIdentity } from '../src/app/connect-identity.ts';
import { createHttp } from '../src/app/create-http.ts';
import { testFiles } from './test-files.ts';

/** The clock of tests unless told otherwise: the sample company's Sunday morning. */
export const testNow = new Date('2026-11-22T09:40:00Z');

export interface TestApp {
  /** A caller of use cases as this actor, on the test's database. */
  readonly caller: (actor: Actor) => Caller;
  /** The typed client of the real HTTP surface, signed in as this actor; no socket. */
  readonly client: (actor: Actor) => Client<AppContract>;
  /** A raw HTTP request as this actor. */
  readonly request: (actor: Actor, path: string, init?: RequestInit) => Promise<Response>;
  /** A raw HTTP request as it comes: who acts is told by its cookie or API key. */
  readonly plainRequest: (path: string, init?: RequestInit) => Promise<Response>;
  /** Every event announced so far, also by calls that were rolled back. */
  readonly announced: EventEnvelope[];
  /** Moves the clock. */
  readonly setNow: (now: Date) => void;
}

/** How the app of a test is reached: by nobody but this machine unless told. */
export interface TestAppOptions {
  readonly trustProxy?: boolean;
  readonly url?: string;
  /** Gets each line of the log, down to the finest; without it the log is silent. */
  readonly writeLog?: (line: string) => void;
}

/** The whole app in this process on the test's database (or transaction), with a fixed clock and a queue that only remembers. */
export function createTestApp(db: Db, options: TestAppOptions = {}): TestApp {
  const announced: EventEnvelope[] = [];
  const clock = { now: testNow };
  const log = logOf(options);
  const base = () => ({
    db,
    now: () => clock.now,
    timeZone: 'Europe/London',
    files: testFiles(),
    queue: { put: async (_db: Db, event: EventEnvelope) => void announced.push(event) },
    log,
  });
  const actors = new Map<string, Actor>();
  const secret = secretOf('a secret of tests, long enough to be one');
  const publicUrl = options.url === undefined ? undefined : new URL(options.url);
  const real = connectIdentity({ base, secret: secret.derive('identity').toString('base64url'), publicUrl });
  const app = createHttp({
    base,
    db,
    version: 'test',
    identity: real.identity,
    secret,
    trustProxy: options.trustProxy ?? false,
    isPublic: isPublic({ host: '127.0.0.1', url: options.url }),
    ...(publicUrl && { publicUrl }),
    rateLimit: { burst: 1_000_000, perMinute: 1_000_000 },
    resolveActor: async (request) => {
      const key = request.headers.get('x-test-actor');
      return key === null ? await real.resolveActor(request) : (actors.get(key) ?? { kind: 'anonymous' });
    },
  });
  const plainRequest = plainRequestTo(app);
  const request: TestApp['request'] = (actor, path, init = {}) => {
    const key = crypto.randomUUID();
    actors.set(key, actor);
    const headers = new Headers(init.headers);
    headers.set('x-test-actor', key);
    return plainRequest(path, { ...init, headers });
  };
  return {
    plainRequest,
    announced,
    setNow: (now) => {
      clock.now = now;
    },
    caller: (actor) => ({ ...base(), actor }),
    request,
    client: (actor) => createApiClient<AppContract>(manifest(contract), { fetch: (url, init) => request(actor, url, init) }),
  };
}

const logOf = ({ writeLog }: TestAppOptions) =>
  writeLog ? createLogger('trace', { write: writeLog }) : pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });

const plainRequestTo =
  (app: Hono): TestApp['plainRequest'] =>
  async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', 'localhost');
    return await app.request(`http://localhost${path}`, { ...init, headers });
  };
