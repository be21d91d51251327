import { beforeEach, describe, expect, test } from 'vitest';
import { createApiClient } from './api-client.ts';

interface Api {
  readonly things: { readonly make: (input: { body: object }) => Promise<unknown> };
}

type Reply = 'lost' | number;

const manifest = { 'things.make': ['POST', '/things'] } as const;
let written: string[];
let keys: string[];
let replies: Reply[];

/** A server that writes once for each key, and then answers as told: `lost` means that the answer never arrives. */
async function serve(_url: string, init: RequestInit): Promise<Response> {
  const key = new Headers(init.headers).get('idempotency-key') ?? '';
  if (!keys.includes(key)) written.push(String(init.body));
  keys.push(key);
  const reply = replies.shift() ?? 201;
  if (reply === 'lost') throw new TypeError('the connection is gone');
  return new Response(reply < 400 ? '{"made":true}' : '{"code":"refused"}', { status: reply });
}

const make = (name: string) => client.things.make({ body: { name } });
let client: Api;

beforeEach(() => {
  [written, keys, replies] = [[], [], []];
  client = createApiClient(manifest, { fetch: serve }) as Api;
});

describe('sending once more', () => {
  test.each(['lost', 502, 504] as const)('after an answer that was %s writes once', async (reply) => {
    replies = [reply, reply];
    await expect(make('plan')).rejects.toThrow();
    await expect(make('plan')).rejects.toThrow();
    expect(await make('plan')).toEqual({ made: true });
    expect(written).toEqual(['{"name":"plan"}']);
  });

  test('after an answer that breaks off writes once', async () => {
    let broken = true;
    const breaking = async (url: string, init: RequestInit) => {
      const response = await serve(url, init);
      if (broken) response.json = () => Promise.reject(new TypeError('broke off'));
      broken = false;
      return response;
    };
    client = createApiClient(manifest, { fetch: breaking }) as Api;
    await expect(make('plan')).rejects.toThrow('broke off');
    await make('plan');
    expect(written).toEqual(['{"name":"plan"}']);
  });

  test.each([201, 409, 422, 429])('after the answer %i is a new attempt', async (reply) => {
    replies = [reply];
    await make('plan').catch(() => undefined);
    await make('plan');
    expect(new Set(keys).size).toBe(2);
  });

  test('after a lost one was made good is a new attempt', async () => {
    replies = ['lost'];
    await make('plan').catch(() => undefined);
    await make('plan');
    await make('plan');
    expect(written).toEqual(['{"name":"plan"}', '{"name":"plan"}']);
  });

  test('something else is another attempt', async () => {
    replies = ['lost'];
    await make('plan').catch(() => undefined);
    await make('other plan');
    expect(written).toEqual(['{"name":"plan"}', '{"name":"other plan"}']);
  });

  test('two at the same time are two', async () => {
    await Promise.all([make('plan'), make('plan')]);
    expect(new Set(keys).size).toBe(2);
  });

  test('remembers the last twenty lost ones', async () => {
    replies = Array.from({ length: 21 }, () => 'lost' as const);
    for (let number = 0; number <= 20; number++) await make(`plan ${number}`).catch(() => undefined);
    await make('plan 20');
    expect(written).toHaveLength(21);
    await make('plan 0');
    expect(written).toHaveLength(22);
  });
});
