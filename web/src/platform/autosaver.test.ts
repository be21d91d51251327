import { ApiError } from '@waymark/domain/shared/api-client.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosaver, longestWaitMs, restMs } from './autosaver.ts';
import { memoryDrafts } from './draft-store.ts';

const problem = (status: number, code: string, detail = 'why') => new ApiError({ type: 'about:blank', status, code, title: code, detail });

/** A server that answers as it is told, and remembers what it was sent. */
function server() {
  const sent: { value: string; overwrite: boolean }[] = [];
  let answer: () => Promise<unknown> = async () => undefined;
  return {
    sent,
    save: (value: string, how: { overwrite: boolean }) => {
      sent.push({ value, overwrite: how.overwrite });
      return answer();
    },
    answers: (next: () => Promise<unknown>) => {
      answer = next;
    },
    refuses: (error: ApiError) => {
      answer = () => Promise.reject(error);
    },
  };
}

function begin(initial = '') {
  const on = server();
  const drafts = memoryDrafts();
  const saver = new Autosaver<string>({ id: 'note', initial, save: on.save, drafts, now: () => new Date('2026-11-22T12:04:00Z') });
  return { on, drafts, saver };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('saves once typing rests, and says when', async () => {
  const { on, saver, drafts } = begin();
  saver.change('W');
  saver.change('We');
  await vi.advanceTimersByTimeAsync(restMs - 1);
  expect(on.sent).toEqual([]);
  expect(saver.status.kind).toBe('saving');
  await vi.advanceTimersByTimeAsync(1);
  expect(on.sent).toEqual([{ value: 'We', overwrite: false }]);
  expect(saver.status).toEqual({ kind: 'saved', at: new Date('2026-11-22T12:04:00Z') });
  expect(await drafts.count()).toBe(0);
});

test('somebody who never stops typing is saved within five seconds', async () => {
  const { on, saver } = begin();
  for (let typed = 0; typed <= longestWaitMs; typed += 200) {
    saver.change(`text ${typed}`);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(on.sent.length).toBeGreaterThanOrEqual(1);
});

test('what is typed while a save is on its way is saved after it', async () => {
  const { on, saver } = begin();
  on.answers(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
  saver.change('first');
  await vi.advanceTimersByTimeAsync(restMs + 100);
  saver.change('second');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(on.sent.map((each) => each.value)).toEqual(['first', 'second']);
  expect(saver.isDirty).toBe(false);
});

test('leaving saves at once', async () => {
  const { on, saver } = begin();
  saver.change('leaving');
  await saver.flush();
  expect(on.sent).toHaveLength(1);
  await saver.flush();
  expect(on.sent).toHaveLength(1);
});

test('a passing failure is tried again with growing pauses, and the draft stays until it worked', async () => {
  const { on, saver, drafts } = begin();
  on.refuses(problem(503, 'internal_error'));
  saver.change('kept');
  await vi.advanceTimersByTimeAsync(restMs);
  expect(saver.status.kind).toBe('retrying');
  expect(await drafts.read('note')).toEqual({ value: 'kept' });
  await vi.advanceTimersByTimeAsync(1_000 + 2_000);
  expect(on.sent).toHaveLength(3);
  on.answers(async () => undefined);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(saver.status.kind).toBe('saved');
  expect(await drafts.count()).toBe(0);
});

test('typing on while the server is away does not ask it at every key', async () => {
  const { on, saver } = begin();
  on.refuses(problem(0, 'offline'));
  saver.change('a');
  await vi.advanceTimersByTimeAsync(10_000);
  const before = on.sent.length;
  for (let key = 0; key < 10; key++) {
    saver.change(`a${key}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(on.sent.length - before).toBeLessThanOrEqual(1);
  expect(saver.status.kind).toBe('offline');
});

test('a conflict stops saving until one side is chosen: mine goes over theirs', async () => {
  const { on, saver } = begin('theirs before');
  on.refuses(problem(412, 'version_conflict'));
  saver.change('mine');
  await vi.advanceTimersByTimeAsync(restMs);
  expect(saver.status.kind).toBe('conflict');
  saver.change('mine, longer');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(on.sent).toHaveLength(1);
  on.answers(async () => undefined);
  await saver.keepMine();
  expect(on.sent.at(-1)).toEqual({ value: 'mine, longer', overwrite: true });
  expect(saver.status.kind).toBe('saved');
});

test('or theirs is taken, and my draft is gone', async () => {
  const { on, saver, drafts } = begin();
  on.refuses(problem(412, 'version_conflict'));
  saver.change('mine');
  await vi.advanceTimersByTimeAsync(restMs);
  await saver.useTheirs('theirs');
  expect(saver.value).toBe('theirs');
  expect(await drafts.count()).toBe(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(on.sent).toHaveLength(1);
});

test('a refusal is told with its reason and not tried again; the text stays', async () => {
  const { on, saver, drafts } = begin();
  on.refuses(problem(409, 'cycle_closed', 'The cycle closed on 12 December.'));
  saver.change('too late');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.status).toMatchObject({ kind: 'refused', error: { problem: { detail: 'The cycle closed on 12 December.' } } });
  expect(on.sent).toHaveLength(1);
  expect(await drafts.read('note')).toEqual({ value: 'too late' });
});

test('what was never sent comes back on the next visit and is sent', async () => {
  const { on, drafts } = begin();
  await drafts.write('note', { value: 'from before' });
  const next = new Autosaver<string>({ id: 'note', initial: 'on the server', save: on.save, drafts });
  await next.restore();
  expect(next.value).toBe('from before');
  expect(on.sent.at(-1)?.value).toBe('from before');
  expect(await drafts.count()).toBe(0);
});

test('the server’s own change is taken over, but never over something unsent', async () => {
  const { saver } = begin('one');
  saver.offer('two');
  expect(saver.value).toBe('two');
  saver.change('mine');
  saver.offer('three');
  expect(saver.value).toBe('mine');
});
