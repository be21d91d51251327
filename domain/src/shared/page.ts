import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** The query part of every list: at most `limit` (1 to 200, 50 unless told) items after `cursor`, the `nextCursor` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(4000).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a list; `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(entry: T) => z.object({ items: z.array(entry), nextCursor: z.string().nullable() });

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Cuts a page out of `limit + 1` fetched rows; `keyOf` gives the sort key that the next page starts after. */
export function cutPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

interface SortedPageWish {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Largest key first. */
  readonly descending?: boolean;
}

/** Cuts a page out of a list held in memory: sorts it by `keyOf`, whose texts are unique, and starts after the key in the cursor. */
export function pageOfSorted<T>(items: readonly T[], keyOf: (item: T) => string, wish: SortedPageWish): Page<T> {
  const [after] = readCursor(wish.cursor, z.tuple([z.string()])) ?? [];
  const isBefore = (a: string, b: string) => (wish.descending === true ? a > b : a < b);
  const later = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === undefined || isBefore(after, key))
    .toSorted((a, b) => (isBefore(a.key, b.key) ? -1 : 1));
  const page = cutPage(later, wish.limit, ({ key }) => [key]);
  return { items: page.items.map(({ item }) => item), nextCursor: page.nextCursor };
}

/** A cursor is opaque to callers: base64url of the JSON sort key. */
function encodeCursor(key: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * The sort key in a cursor; undefined without one. What does not hold a key of this shape is no `nextCursor` of this list and is
 * refused: to read it as "from the start" would give a caller the first page over and over.
 */
export function readCursor<S extends z.ZodType<readonly (string | number)[]>>(cursor: string | undefined, key: S): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  const read = key.safeParse(decodeCursor(cursor));
  if (read.success && read.data.every(isStorable)) return read.data;
  const message = 'This cursor is not one that this list gave out. Take nextCursor of the page before, or leave it out for the first page.';
  throw new Refusal('invalid', 'invalid_input', { message, faults: [{ pointer: 'query/cursor', code: 'cursor_unknown', message }] });
}

/** No text in a database holds \0 or half of a surrogate pair. */
const isStorable = (part: string | number): boolean => typeof part === 'number' || (!part.includes('\0') && part.isWellFormed());

function decodeCursor(cursor: string): unknown {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
