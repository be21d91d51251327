import { route } from '@waymark/domain/shared/contract-kit.ts';
import { PageQuery, pageOf } from '@waymark/domain/shared/page.ts';
import { notFound, Refusal } from '@waymark/domain/shared/refusal.ts';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '#platform/database/connect.ts';
import { secretOf } from '#platform/secret.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asNobody, asPerson } from '#test/actors.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import type { HttpCaller } from './http-caller.ts';
import { forgetIdempotencyKeys } from './idempotency.ts';
import { mountContract } from './mount-contract.ts';
import { createRateLimit } from './rate-limit.ts';

const Thing = z.object({ name: z.string(), revision: z.number() });
const contract = {
  things: {
    list: route({
      method: 'GET',
      path: '/things',
      query: PageQuery,
      response: pageOf(Thing),
      summary: 's',
      permission: 'things.read',
      rights: ['everyone'],
    }),
    get: route({
      method: 'GET',
      path: '/things/{id}',
      params: z.object({ id: z.string() }),
      response: Thing,
      versioned: true,
      summary: 's',
      permission: 'things.read',
      rights: ['everyone'],
    }),
    make: route({
      method: 'POST',
      path: '/things',
      body: z.object({ name: z.string().min(2) }),
      response: Thing,
      status: 201,
      summary: 's',
      permission: 'things.write',
      rights: ['everyone'],
    }),
    change: route({
      method: 'PUT',
      path: '/things/{id}',
      params: z.object({ id: z.string() }),
      body: z.object({ name: z.string() }),
      versioned: true,
      summary: 's',
      permission: 'things.write',
      rights: ['everyone'],
    }),
  },
} as const;

const routes = {
  things: {
    list: () => Promise.resolve({ items: [], nextCursor: 'abc' }),
    get: ({ params }: { params: { id: string } }) => {
      if (params.id === 'absent') throw notFound();
      if (params.id === 'broken') throw new Error('secret detail');
      return Promise.resolve({ name: params.id, revision: 3, secret: 'never shown', ...(params.id === 'misfit' && { name: 7 }) });
    },
    make: async ({ body }: { body: { name: string } }, caller: HttpCaller) => {
      await caller.db.insertInto('setting').values({ name: body.name, value: '1', updated_at: caller.now() }).execute();
      if (body.name === 'unlucky') throw new Refusal('conflict', 'no_luck', { message: 'Not today.' });
      return { name: body.name, revision: 1 };
    },
    change: (_input: unknown, caller: HttpCaller) => {
      if (caller.ifMatch !== 3) throw new Refusal('conflict', 'stale_revision');
      return Promise.resolve();
    },
  },
};

function api(db: Db, options: { actor?: Actor; burst?: number; secret?: string } = {}) {
  const app = new Hono();
  mountContract(app, {
    contract,
    handlers: routes,
    base: () => createTestApp(db).caller(asNobody),
    resolveActor: () => Promise.resolve(options.actor ?? asPerson(null, { accountId: '019aa000-0000-7000-8000-00000000000a' })),
    identity: { beginSession: () => Promise.resolve(new Headers()), forgetSession: () => new Headers() },
    sessionParts: () => Promise.resolve([]),
    addressOf: () => 'here',
    isLoopback: () => true,
    isPublic: false,
    secret: secretOf(options.secret ?? 'a secret of tests, long enough to be one'),
    rateLimit: createRateLimit({ burst: options.burst ?? 1000, perMinute: 60, now: () => 0 }),
    observe: () => undefined,
  });
  return (path: string, init: RequestInit & { json?: unknown } = {}) => {
    const headers = new Headers(init.headers);
    if (init.json !== undefined) headers.set('content-type', 'application/json');
    return app.request(`http://localhost/api/v1${path}`, {
      ...init,
      headers,
      ...(init.json !== undefined && { body: JSON.stringify(init.json) }),
    });
  };
}

const bodyOf = async (response: Response): Promise<Record<string, unknown>> => (await response.json()) as Record<string, unknown>;

describe('reading', () => {
  test('answers what the contract declares and strips the rest; a revision is the ETag', () =>
    withRollback(async (db) => {
      const response = await api(db)('/things/a');
      expect(await bodyOf(response)).toEqual({ name: 'a', revision: 3 });
      expect(response.headers.get('etag')).toBe('"3"');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }));

  test('a page links to the next', () =>
    withRollback(async (db) => {
      const response = await api(db)('/things?limit=5');
      expect(response.headers.get('link')).toBe('</api/v1/things?limit=5&cursor=abc>; rel="next"');
    }));

  test('an absent thing is the same bytes every time, without an id', () =>
    withRollback(async (db) => {
      const [one, two] = [await api(db)('/things/absent'), await api(db)('/things/absent')];
      expect(one.status).toBe(404);
      expect(one.headers.get('content-type')).toBe('application/problem+json');
      expect(await one.text()).toBe(await two.text());
    }));

  test.each(['broken', 'misfit'])('our own error (%s) is a 500 with a reference and no detail', (id) =>
    withRollback(async (db) => {
      const response = await api(db)(`/things/${id}`);
      const problem = await bodyOf(response);
      expect(response.status).toBe(500);
      expect(problem).toMatchObject({ code: 'internal_error', requestId: response.headers.get('x-request-id') });
      expect(JSON.stringify(problem)).not.toContain('secret');
    }),
  );

  test('a query that cannot be accepted names its place', () =>
    withRollback(async (db) => {
      const response = await api(db)('/things?limit=999');
      expect(response.status).toBe(422);
      expect(await bodyOf(response)).toMatchObject({ code: 'invalid_input', errors: [{ pointer: 'query/limit' }] });
    }));
});

describe('writing', () => {
  const made = (db: Db) => db.selectFrom('setting').select('name').execute();

  test('makes a thing with 201', () =>
    withRollback(async (db) => {
      const response = await api(db)('/things', { method: 'POST', json: { name: 'new' } });
      expect([response.status, await bodyOf(response)]).toEqual([201, { name: 'new', revision: 1 }]);
    }));

  test.each([
    ['{"name"', 'application/json', 400, 'unreadable_body'],
    ['name=x', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['{"name":"x"}', 'application/json', 422, 'invalid_input'],
    ['[]', 'application/json', 422, 'invalid_input'],
    [JSON.stringify({ name: 'x'.repeat(1_100_000) }), 'application/json', 413, 'body_too_large'],
  ])('refuses a bad body (%.12s, %s) with %i', (body, type, status, code) =>
    withRollback(async (db) => {
      const response = await api(db)('/things', { method: 'POST', body, headers: { 'content-type': type } });
      expect(response.status).toBe(status);
      expect(await bodyOf(response)).toMatchObject({ code });
      expect(await made(db)).toEqual([]);
    }),
  );

  test('a change must name the revision it changes (428), and the right one (412)', () =>
    withRollback(async (db) => {
      const change = (headers: Record<string, string>) => api(db)('/things/a', { method: 'PUT', json: { name: 'b' }, headers });
      expect((await change({})).status).toBe(428);
      expect((await change({ 'if-match': 'nonsense' })).status).toBe(428);
      expect((await change({ 'if-match': '"2"' })).status).toBe(412);
      expect((await change({ 'if-match': '"3"' })).status).toBe(204);
    }));

  test.each([
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
  ])('a change from another site is refused: %o', (headers) =>
    withRollback(async (db) => {
      const response = await api(db)('/things', { method: 'POST', json: { name: 'new' }, headers: headers as Record<string, string> });
      expect(response.status).toBe(403);
      expect(await bodyOf(response)).toMatchObject({ code: 'foreign_origin' });
      expect(await made(db)).toEqual([]);
    }),
  );

  test('too many calls wait, and are told how long', () =>
    withRollback(async (db) => {
      const call = api(db, { burst: 2 });
      expect([(await call('/things/a')).status, (await call('/things/a')).status]).toEqual([200, 200]);
      const third = await call('/things/a');
      expect([third.status, third.headers.get('retry-after')]).toEqual([429, '1']);
    }));

  test('an API key reaches only what its scopes name', () =>
    withRollback(async (db) => {
      const key = (scopes: string[]): Actor => ({
        ...(asPerson(null) as Extract<Actor, { kind: 'person' }>),
        kind: 'api_key',
        keyId: 'k',
        scopes,
      });
      const status = async (scopes: string[], init?: RequestInit & { json?: unknown }) =>
        (await api(db, { actor: key(scopes) })(init ? '/things' : '/things/a', init)).status;
      const post = { method: 'POST', json: { name: 'new' } };
      expect(await status(['things.read'])).toBe(200);
      expect(await status(['read'])).toBe(200);
      expect(await status(['others.read'])).toBe(403);
      expect(await status(['things.read'], post)).toBe(403);
      expect(await status(['things'], post)).toBe(201);
    }));
});

describe('the Idempotency-Key', () => {
  const post = (name: string, key: string) => ({ method: 'POST', json: { name }, headers: { 'idempotency-key': key } });

  test('a repeat gets the first answer and does nothing', () =>
    withRollback(async (db) => {
      const call = api(db);
      const first = await call('/things', post('new', 'k1'));
      const again = await call('/things', post('new', 'k1'));
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(await again.text()).toBe(await first.text());
    }));

  test('and the answer lie nowhere in plain text, and name nobody', () =>
    withRollback(async (db) => {
      await api(db)('/things', post('a new secret', 'k-of-mine'));
      const rows = await db.selectFrom('idempotency_key').selectAll().execute();
      expect(rows).toHaveLength(1);
      const kept = JSON.stringify(rows);
      for (const plain of ['a new secret', 'k-of-mine', '019aa000-0000-7000-8000-00000000000a']) expect(kept).not.toContain(plain);
    }));

  test('means nothing to an installation whose secret was changed', () =>
    withRollback(async (db) => {
      await api(db)('/things', post('new', 'k1'));
      const again = await api(db, { secret: 'another secret of tests, long enough' })('/things', post('newer', 'k1'));
      expect([again.status, await bodyOf(again)]).toEqual([201, { name: 'newer', revision: 1 }]);
    }));

  test.each([null, 'damaged'])('is refused in plain words where the kept answer is %s', (sealed) =>
    withRollback(async (db) => {
      const call = api(db);
      await call('/things', post('new', 'k1'));
      await db.updateTable('idempotency_key').set({ sealed_answer: sealed }).execute();
      const again = await call('/things', post('new', 'k1'));
      expect([again.status, (await bodyOf(again))['code']]).toEqual([409, 'idempotent_answer_lost']);
    }),
  );

  test('is forgotten after a day', () =>
    withRollback(async (db) => {
      await api(db)('/things', post('new', 'k1'));
      const left = async () => (await db.selectFrom('idempotency_key').select('key_hash').execute()).length;
      await forgetIdempotencyKeys(db, new Date(testNow.getTime() + 23 * 3_600_000));
      expect(await left()).toBe(1);
      await forgetIdempotencyKeys(db, new Date(testNow.getTime() + 25 * 3_600_000));
      expect(await left()).toBe(0);
    }));

  test('for another request it is refused', () =>
    withRollback(async (db) => {
      const call = api(db);
      await call('/things', post('new', 'k1'));
      const other = await call('/things', post('other', 'k1'));
      expect([other.status, (await bodyOf(other))['code']]).toEqual([409, 'idempotency_key_reused']);
    }));

  test('of a refused call stays free, and the refused call leaves nothing', () =>
    withRollback(async (db) => {
      const call = api(db);
      expect((await call('/things', post('unlucky', 'k1'))).status).toBe(409);
      expect(await db.selectFrom('setting').select('name').execute()).toEqual([]);
      expect((await call('/things', post('lucky', 'k1'))).status).toBe(201);
    }));

  test('makes one thing of many calls at once', () =>
    withOwnDatabase(async ({ db }) => {
      const call = api(db);
      const answers = await Promise.all(Array.from({ length: 8 }, () => call('/things', post('new', 'k1'))));
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
      expect(await db.selectFrom('setting').select('name').execute()).toEqual([{ name: 'new' }]);
    }));
});
