import type { PaletteSearch } from './palette-search.ts';

/** The groups that the server searches, in the order they appear. */
export const paletteSearches: readonly PaletteSearch[] = [];
