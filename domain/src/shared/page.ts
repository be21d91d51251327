import { z } from 'zod';
import { KeptDay } from './calendar-date.ts';

/** The query part of every list: at most `limit` (1 to 200, 50 unless told) items after `cursor`. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(400).optional(),
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

/** A cursor is opaque to callers: base64url of the JSON sort key. */
export function encodeCursor(key: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const cursorParts = {
  text: z.string().refine((text) => !text.includes('\u0000') && text.isWellFormed()),
  id: z.guid(),
  day: KeptDay,
  instant: z.iso.datetime(),
  count: z.int32(),
};
type CursorPart = keyof typeof cursorParts;

/** Reads a cursor back; undefined when it is not one of ours with these parts, so that a list asks its database for nothing odd. */
export function decodeCursor(cursor: string, parts: readonly CursorPart[]): (string | number)[] | undefined {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const key: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
    if (!Array.isArray(key) || key.length !== parts.length) return undefined;
    const read = parts.map((part, index) => cursorParts[part].safeParse(key[index]).data);
    return read.every((part) => part !== undefined) ? read : undefined;
  } catch {
    return undefined;
  }
}
