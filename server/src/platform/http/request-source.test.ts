import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { requestSource } from './request-source.ts';

/** What is learned of a request that reached this machine from a network address. */
async function sourceOf(headers: Record<string, string>, { trustProxy = true, remoteAddress = '127.0.0.1' } = {}) {
  const app = new Hono();
  const source = requestSource(trustProxy);
  app.get('/', (c) => c.json({ address: source.addressOf(c), loopback: source.isLoopback(c) }));
  const response = await app.request('http://localhost/', { headers }, { incoming: { socket: { remoteAddress } } });
  return await response.json();
}

describe('behind a trusted proxy', () => {
  test.each(['127.0.0.1, 203.0.113.7', '::1,198.51.100.1 , 203.0.113.7', '203.0.113.7'])('%s came from 203.0.113.7', async (forwarded) => {
    expect(await sourceOf({ 'x-forwarded-for': forwarded })).toEqual({ address: '203.0.113.7', loopback: false });
  });

  test('a request that was handed on is never of this machine, whatever it says', async () => {
    expect(await sourceOf({ 'x-forwarded-for': '127.0.0.1' })).toEqual({ address: '127.0.0.1', loopback: false });
  });

  test('without a word of the proxy the network address counts', async () => {
    expect(await sourceOf({})).toEqual({ address: '127.0.0.1', loopback: true });
    expect(await sourceOf({ 'x-forwarded-for': '' })).toEqual({ address: '127.0.0.1', loopback: false });
  });
});

describe('without a trusted proxy', () => {
  test('what a visitor writes does not count as their address, nor as this machine', async () => {
    const claimed = await sourceOf({ 'x-forwarded-for': '127.0.0.1' }, { trustProxy: false, remoteAddress: '203.0.113.7' });
    expect(claimed).toEqual({ address: '203.0.113.7', loopback: false });
  });

  test.each([
    { 'x-forwarded-for': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
    { 'x-real-ip': '203.0.113.7' },
    { via: '1.1 proxy' },
    { host: 'careers.example.org' },
  ])('what a proxy here handed on (%o) is not of this machine', async (headers) => {
    expect(await sourceOf({ ...headers }, { trustProxy: false })).toMatchObject({ loopback: false });
  });

  test.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['203.0.113.7', false],
  ])('a request straight from %s: of this machine is %s', async (remoteAddress, loopback) => {
    expect(await sourceOf({ host: 'localhost:4600' }, { trustProxy: false, remoteAddress })).toEqual({ address: remoteAddress, loopback });
  });
});
