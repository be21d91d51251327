import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { pino } from 'pino';
import type { Db } from '#platform/database/tables.generated.ts';
import { problemOf, problemResponse } from '#platform/http/problem-response.ts';
import { createCredentials, hashPassword } from '#platform/identity/credentials.ts';
import { createIdentity, type Identity } from '#platform/identity/identity.ts';

/** The password of accounts made by {@link IdentityBench.account}. */
export const benchPassword = 'slow green river stone';
export const benchEmail = 'amara@brightwater.example';
const passwordHash = await hashPassword(benchPassword);

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown>;
}

/** A browser with a cookie jar of its own, calling /api/auth. */
export interface Browser {
  readonly post: (path: string, body?: object) => Promise<Answer>;
  readonly get: (path: string) => Promise<Answer>;
  readonly signIn: (password?: string) => Promise<Answer>;
  /** A request of this browser to an ordinary page, for its cookies. */
  readonly request: () => Request;
  /** The Set-Cookie lines of the last answer. */
  readonly lastCookies: () => readonly string[];
}

export interface IdentityBench {
  readonly identity: Identity;
  /** Password tokens sent so far, by mail in earnest. */
  readonly tokens: string[];
  readonly events: string[];
  /** How long answers were held back, in milliseconds. */
  readonly paused: number[];
  readonly browser: (options?: { userAgent?: string; address?: string }) => Browser;
  /** Writes an account with the bench's password; answers its id. */
  readonly account: (email?: string) => Promise<string>;
  /** Moves the steady clock that slows down guesses, in milliseconds. */
  readonly wait: (milliseconds: number) => void;
}

/** Identity on a test's database, with browsers to use it. */
export function identityBench(db: Db, publicUrl?: URL): IdentityBench {
  const tokens: string[] = [];
  const events: string[] = [];
  const paused: number[] = [];
  const clock = { now: 0 };
  const identity = createIdentity({
    db,
    secret: 'a secret of tests, long enough to be one',
    publicUrl,
    log: pino({ level: 'silent' }),
    sendPasswordToken: async ({ token }) => void tokens.push(token),
    passwordFault: (given) => (given.length < 12 ? { pointer: '', code: 'too_short', message: 'At least 12 characters.' } : undefined),
    onEvent: async ({ event }) => void events.push(event),
    steadyNow: () => clock.now,
    pause: async (milliseconds) => void paused.push(milliseconds),
  });
  return {
    identity,
    tokens,
    events,
    paused,
    browser: (options = {}) => browserOf(identity, { origin: publicUrl?.origin ?? 'http://localhost:4600', ...options }),
    account: async (email = benchEmail) => {
      const accountId = uuidv7(Date.now());
      await createCredentials(db, [{ accountId, email, name: 'Amara Okafor', passwordHash }]);
      return accountId;
    },
    wait: (milliseconds) => {
      clock.now += milliseconds;
    },
  };
}

interface BrowserOptions {
  readonly origin: string;
  readonly userAgent?: string;
  readonly address?: string;
}

function browserOf(identity: Identity, { origin, userAgent = 'test', address = '192.0.2.7' }: BrowserOptions): Browser {
  const jar = new Map<string, string>();
  const last = { cookies: [] as readonly string[] };
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    host: new URL(origin).host,
    origin,
    'user-agent': userAgent,
    'content-type': 'application/json',
  });
  const call = async (method: string, path: string, body?: object): Promise<Answer> => {
    const request = new Request(`${origin}/api/auth${path}`, { method, headers: headers(), ...(body && { body: JSON.stringify(body) }) });
    const response = await identity.handle(request, { address }).catch(refusalResponse);
    last.cookies = response.headers.getSetCookie();
    for (const cookie of last.cookies) keep(jar, cookie);
    return { status: response.status, data: await response.json() };
  };
  const post: Browser['post'] = (path, body = {}) => call('POST', path, body);
  return {
    post,
    get: (path) => call('GET', path),
    signIn: (password = benchPassword) => post('/sign-in/email', { email: benchEmail, password }),
    request: () => new Request(origin, { headers: headers() }),
    lastCookies: () => last.cookies,
  };
}

function refusalResponse(error: unknown): Response {
  if (error instanceof Refusal) return problemResponse(problemOf(error));
  throw error;
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  if (/max-age=0/i.test(cookie)) jar.delete(name);
  else jar.set(name, value);
}
