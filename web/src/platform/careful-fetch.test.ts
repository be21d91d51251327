import { ApiError } from '@waymark/domain/shared/api-client.ts';
import { expect, test } from 'vitest';
import { carefulFetch, faultsByPointer, isPassing, isRefused, problemBehind } from './careful-fetch.ts';

const answering = (response: () => Promise<Response>) => carefulFetch({ timeoutMs: 1_000, fetch: response });
const get = (send: ReturnType<typeof carefulFetch>, url = '/api/v1/plans/1') => send(url, { method: 'GET' });
const failureOf = async (pending: Promise<unknown>) =>
  problemBehind(
    await pending.then(
      () => 'no failure',
      (error: unknown) => error,
    ),
  );

test('no network is a problem of its own, and one that passes', async () => {
  const send = answering(() => Promise.reject(new TypeError('Failed to fetch')));
  const error: unknown = await get(send).catch((reason: unknown) => reason);
  expect(problemBehind(error)).toMatchObject({ status: 0, code: 'offline' });
  expect(isPassing(error)).toBe(true);
});

test('an answer that takes too long is a timeout', async () => {
  const send = answering(() => Promise.reject(new DOMException('signal timed out', 'TimeoutError')));
  expect(await failureOf(get(send))).toMatchObject({ status: 0, code: 'timeout' });
});

test('a page of a proxy in place of JSON is unreadable, not a crash', async () => {
  const send = answering(async () => new Response('<html>hello</html>', { status: 200 }));
  const response = await get(send);
  expect(await failureOf(response.json())).toMatchObject({ status: 200, code: 'unreadable_answer' });
});

test('a refusal is known by its code and its faults by their places', () => {
  const refusal = new ApiError({
    type: 'about:blank',
    status: 422,
    title: 'Not complete',
    code: 'assessment_incomplete',
    errors: [{ pointer: '/goals/0/dueOn', code: 'too_late', message: 'Choose a day before 12 December.' }],
  });
  expect(isRefused(refusal, 'closed', 'assessment_incomplete')).toBe(true);
  expect(isRefused(refusal, 'closed')).toBe(false);
  expect(isPassing(refusal)).toBe(false);
  expect(faultsByPointer(refusal).get('/goals/0/dueOn')).toBe('Choose a day before 12 December.');
});

test.each([408, 429, 500, 503])('status %i passes by itself', (status) => {
  expect(isPassing(new ApiError({ type: 'about:blank', status, title: 'x', code: 'x' }))).toBe(true);
});

test('an error of the page itself is no passing failure', () => {
  expect(problemBehind(new Error('bug')).code).toBe('page_error');
  expect(isPassing(new Error('bug'))).toBe(false);
});
