import { expect, test } from 'vitest';
import { readAll } from './read-all.ts';

const list = ['a', 'b', 'c', 'd', 'e'];

/** A list of five, two to a page; the cursor is where the page starts. */
async function twoAtATime(cursor?: string) {
  const start = Number(cursor ?? 0);
  const end = start + 2;
  return { items: list.slice(start, end), nextCursor: end < list.length ? String(end) : null };
}

test('reads every page, in order, and asks for the first without a cursor', async () => {
  const asked: (string | undefined)[] = [];
  const all = await readAll((cursor) => {
    asked.push(cursor);
    return twoAtATime(cursor);
  });
  expect(all).toEqual(list);
  expect(asked).toEqual([undefined, '2', '4']);
});

test('asks once for a list of one page, and answers an empty list with nothing', async () => {
  let asked = 0;
  const all = await readAll(async () => {
    asked += 1;
    return { items: [], nextCursor: null };
  });
  expect(all).toEqual([]);
  expect(asked).toBe(1);
});

test('answers no part of a list when a later page fails', async () => {
  const broken = (cursor?: string) => (cursor === '4' ? Promise.reject(new Error('no answer')) : twoAtATime(cursor));
  await expect(readAll(broken)).rejects.toThrow('no answer');
});
