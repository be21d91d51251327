import type { PlainKey } from '../platform/format-message.ts';

/** Something the server found for the palette. */
export interface PaletteHit {
  readonly id: string;
  readonly text: string;
  readonly more?: string;
  readonly href: string;
}

/** One remote group of the palette; a prefix narrows to it (`@` people). */
export interface PaletteSearch {
  readonly id: 'people' | 'roles' | 'competencies';
  readonly group: PlainKey;
  readonly prefix?: '@' | '#';
  /** The page that a hit opens; without it the group is left out. */
  readonly page: string;
  /** At most five, best first; only what the reader may see. */
  readonly find: (text: string) => Promise<readonly PaletteHit[]>;
}

/** What a query asks for: `@lei` people, `#col` competencies, `>` commands, `/` places. */
export interface PaletteQuery {
  readonly text: string;
  /** The one group asked for. */
  readonly only: string | undefined;
}

/** Reads the prefix of a query; `narrowed` is the group chosen with Tab. */
export function readPaletteQuery(query: string, searches: readonly PaletteSearch[], narrowed?: string): PaletteQuery {
  const first = query.trimStart().slice(0, 1);
  const byPrefix = first === '>' ? 'commands' : first === '/' ? 'places' : searches.find((search) => search.prefix === first)?.id;
  if (byPrefix !== undefined) return { text: query.trimStart().slice(1).trim(), only: byPrefix };
  return { text: query.trim(), only: narrowed };
}
