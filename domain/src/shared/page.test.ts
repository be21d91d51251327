import { describe, expect, test } from 'vitest';
import { cutPage, decodeCursor, encodeCursor } from './page.ts';

const id = '0195d3a0-0000-7000-8000-00000000beef';

describe('a cursor', () => {
  test('is read back as it was given, whatever the letters', () => {
    const key = ['Zoë \u{1F6D2}', id, '2026-11-30', '2026-11-30T09:00:00.000Z', 7];
    expect(decodeCursor(encodeCursor(key), ['text', 'id', 'day', 'instant', 'count'])).toEqual(key);
  });

  test.each([
    ['words', 'not a cursor', ['text']],
    ['fewer parts', encodeCursor([id]), ['text', 'id']],
    ['more parts', encodeCursor(['x', id]), ['text']],
    ['no list', btoa('{"length":1}'), ['text']],
    ['no id', encodeCursor(['x']), ['id']],
    ['no day', encodeCursor(['9999-99-99']), ['day']],
    ['no instant', encodeCursor(['2026-11-30']), ['instant']],
    ['a number too great', encodeCursor([1e300]), ['count']],
    ['a number for text', encodeCursor([1]), ['text']],
    ['text that no database holds', encodeCursor(['x\u0000']), ['text']],
    ['half of a pair', btoa('["\\ud83d"]'), ['text']],
  ] as const)('that is forged asks for nothing: %s', (_what, cursor, parts) => {
    expect(decodeCursor(cursor, parts)).toBeUndefined();
  });
});

test('a page says where the next one begins only if there is more', () => {
  const keyOf = (row: string) => [row];
  expect(cutPage(['a', 'b'], 2, keyOf)).toEqual({ items: ['a', 'b'], nextCursor: null });
  expect(cutPage(['a', 'b', 'c'], 2, keyOf)).toEqual({ items: ['a', 'b'], nextCursor: encodeCursor(['b']) });
});
