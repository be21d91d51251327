import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cutPage, pageOfSorted, readCursor } from './page.ts';

const id = '0195d3a0-0000-7000-8000-00000000beef';
const cursorOf = (...key: (string | number)[]): string => cutPage(['here', 'after'], 1, () => key).nextCursor ?? '';
const [Name, NameAndId] = [z.tuple([z.string()]), z.tuple([z.string(), z.guid()])];

describe('a cursor', () => {
  test('is read back as it was given, whatever the letters', () => {
    const key = ['Zoë \u{1F6D2}', id, '2026-11-30', 7] as const;
    expect(readCursor(cursorOf(...key), z.tuple([z.string(), z.guid(), z.iso.date(), z.int32()]))).toEqual(key);
  });

  test('that is absent means the first page', () => expect(readCursor(undefined, Name)).toBeUndefined());

  test.each([
    ['nothing', '', Name],
    ['words', 'not a cursor', Name],
    ['fewer parts', cursorOf('x'), NameAndId],
    ['more parts', cursorOf('x', id), Name],
    ['no list', btoa('{"length":1}'), Name],
    ['no id', cursorOf('x', 'y'), NameAndId],
    ['a number for text', cursorOf(1), Name],
    ['text that no database holds', cursorOf('x\u0000'), Name],
    ['half of a pair', btoa('["\\ud83d"]'), Name],
  ] as const)('that is forged is refused with words: %s', (_what, cursor, key) => {
    expect(() => readCursor(cursor, key)).toThrow('Take nextCursor of the page before');
  });
});

test('a page says where the next one begins only if there is more', () => {
  const keyOf = (row: string) => [row];
  expect(cutPage(['a', 'b'], 2, keyOf)).toEqual({ items: ['a', 'b'], nextCursor: null });
  expect(cutPage(['a', 'b', 'c'], 2, keyOf)).toEqual({ items: ['a', 'b'], nextCursor: cursorOf('b') });
});

test.each([
  [false, ['ada', 'bo', 'cy', 'di', 'ed']],
  [true, ['ed', 'di', 'cy', 'bo', 'ada']],
])('a sorted list is paged to its end, each item once (descending: %s)', (descending, all) => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = pageOfSorted(['di', 'ada', 'ed', 'bo', 'cy'], (name) => name, { limit: 2, cursor, descending });
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(all);
});
