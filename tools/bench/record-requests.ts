import type { Hono } from 'hono';
import { pino } from 'pino';
import { z } from 'zod';
import { connectIdentity } from '../../server/src/app/connect-identity.ts';
import { createHttp } from '../../server/src/app/create-http.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import { type Config, readConfig } from '../../server/src/platform/config.ts';
import { type OpenDatabase, openDatabase } from '../../server/src/platform/database/open-database.ts';
import { openFiles } from '../../server/src/platform/files/open-files.ts';
import { openSecret } from '../../server/src/platform/secret.ts';
import { mergeRecordings, recordStatements, type Statement } from './recorded-statements.ts';

const SamplePeople = z.object({ items: z.array(z.object({ personId: z.string() })) });

/** One request to the API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/** A request with the statements that Waymark sends for it, and its answer. */
export interface RecordedRequest extends ApiRequest {
  readonly statements: readonly Statement[];
  readonly answer: string;
}

/** What a recording learned of a data folder with the sample company. */
export interface Recording {
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** The cookie of somebody who is signed in. */
  readonly cookie: string;
  readonly requests: readonly RecordedRequest[];
}

/** Signs in as somebody of the sample company, asks in this process, and writes down which statements each request sends. */
export async function recordRequests(dataDir: string, requests: readonly ApiRequest[]): Promise<Recording> {
  const config = readConfig({ WAYMARK_DATA_DIR: dataDir });
  const database = await openDatabase(config);
  try {
    const recorder = recordStatements(database.pool);
    const http = openHttp(config, database);
    const cookie = await signIn(http);
    const record = async (request: ApiRequest) => {
      recorder.clear();
      const answer = await (await ask(http, request, cookie)).text();
      return { answer, statements: [...recorder.statements] };
    };
    const recorded: RecordedRequest[] = [];
    for (const request of requests) {
      await record(request); // whatever only a first request does is done now
      const [one, other] = [await record(request), await record(request)];
      recorded.push({ ...request, answer: other.answer, statements: mergeRecordings(one.statements, other.statements) });
    }
    return { databaseUrl: database.url, poolSize: config.databasePool, cookie, requests: recorded };
  } finally {
    await database.close();
  }
}

/** The HTTP surface without jobs and sealing, so that only the statements of the requests themselves are sent. */
function openHttp(config: Config, { db }: OpenDatabase): Hono {
  const log = pino({ level: 'error' });
  const secret = openSecret(config);
  const files = openFiles(config, secret);
  const base = () => ({ db, now: systemClock, timeZone: config.timeZone, queue: { put: async () => {} }, files, log });
  const identity = connectIdentity({ base, secret: secret.derive('identity').toString('base64url'), publicUrl: undefined });
  return createHttp({ base, db, secret, version: 'bench', trustProxy: false, isPublic: false, ...identity });
}

async function ask(http: Hono, { method, path, body }: ApiRequest, cookie = ''): Promise<Response> {
  const headers = { host: 'localhost', cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const response = await http.request(`http://localhost${path}`, { method, headers, ...(body !== undefined && { body }) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

async function signIn(http: Hono): Promise<string> {
  const people = await ask(http, { method: 'GET', path: '/api/v1/sample/people' });
  const { items } = SamplePeople.parse(await people.json());
  const [first] = items;
  if (first === undefined) throw new Error('nobody of the sample company can be signed in as');
  const answer = await ask(http, { method: 'POST', path: '/api/v1/sample/session', body: JSON.stringify({ personId: first.personId }) });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
