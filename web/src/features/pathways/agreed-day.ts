import type { GapAnalysis } from './pathways-queries.ts';

/** The latest day on which these levels were agreed; undefined while one that is held rests on anything else, or none is held. */
export function agreedDay(rows: readonly Pick<GapAnalysis['rows'][number], 'held' | 'source' | 'on'>[]): string | undefined {
  const held = rows.filter((row) => row.held !== null);
  if (held.some((row) => row.source !== 'agreed')) return undefined;
  return held
    .flatMap((row) => row.on ?? [])
    .toSorted()
    .at(-1);
}
