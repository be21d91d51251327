import { type ImportProblem, sortProblems } from './import-problem.ts';

export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

/** What happens to rows that a blocking problem names: nothing is applied, or the rest is applied without them. */
export type LeaveOut = 'nothing' | 'bad_rows';

export interface RowsLeftOut {
  readonly leftOut: readonly RowPlace[];
  readonly problems: readonly ImportProblem[];
  readonly blocked: boolean;
}

/**
 * Plans, and where bad rows are to be left out plans again without them until no row blocks. Every problem met on the
 * way stays in the list. A blocking problem of a whole file or column always blocks.
 */
export function planWithoutBadRows<T extends { readonly problems: readonly ImportProblem[] }>(
  leaveOut: LeaveOut,
  plan: (isIn: (place: RowPlace) => boolean) => T,
): T & RowsLeftOut {
  const out = new Map<string, RowPlace>();
  const told = new Set<ImportProblem>();
  const isIn = (place: RowPlace): boolean => !out.has(placeKey(place));
  for (;;) {
    const planned = plan(isIn);
    const blocking = planned.problems.filter((problem) => problem.severity === 'blocks');
    const bad = leaveOut === 'bad_rows' ? blocking.flatMap(placesOf).filter(isIn) : [];
    if (bad.length === 0) {
      const blocked = blocking.some((problem) => placesOf(problem).every(isIn));
      return { ...planned, problems: sortProblems([...new Set([...told, ...planned.problems])]), leftOut: sorted(out), blocked };
    }
    for (const problem of blocking) told.add(problem);
    for (const place of bad) out.set(placeKey(place), place);
  }
}

const placeKey = ({ file, row }: RowPlace): string => `${row} ${file}`;

function placesOf({ file, row, otherRows }: ImportProblem): RowPlace[] {
  return row === null ? [] : [row, ...(otherRows ?? [])].map((each) => ({ file, row: each }));
}

function sorted(places: ReadonlyMap<string, RowPlace>): RowPlace[] {
  return [...places.values()].sort((a, b) => a.file.localeCompare(b.file) || a.row - b.row);
}
