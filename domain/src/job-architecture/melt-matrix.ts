import { tidyText } from '../shared/fold-text.ts';
import type { DescriptorRow, ExpectationRow, MatrixRow } from './framework-rows.ts';
import { isSentinel } from './sentinel.ts';

/** What the cells of a matrix say: which step a profile requires, or what the step of that column looks like. */
export type MatrixCells = 'required' | 'descriptors';

export interface MeltedMatrix {
  readonly expectations: readonly ExpectationRow[];
  readonly descriptors: readonly DescriptorRow[];
}

/**
 * Turns a matrix into rows. With `required`, each column is a profile and a blank cell asks for nothing. With `descriptors`,
 * the columns are levels from the first to the last: each is a profile that requires its own step, described by the cell.
 */
export function meltMatrix(rows: readonly MatrixRow[], profiles: readonly string[], cells: MatrixCells): MeltedMatrix {
  if (cells === 'required')
    return { expectations: rows.flatMap((row) => meltRow(row, profiles, (_profile, cell) => ({ required: cell }))), descriptors: [] };
  const step = new Map(profiles.map((profile, index) => [profile, String(index + 1)]));
  const expectations = rows.flatMap((row) =>
    meltRow(row, profiles, (profile, cell) => ({
      required: isSentinel(cell) ? cell : (step.get(profile) ?? ''),
      jobLevel: step.get(profile) ?? '',
    })),
  );
  const descriptors = rows.map(({ cells: texts, family: _family, familyDescription: _text, track: _track, ...row }) => ({
    ...row,
    steps: texts,
  }));
  return { expectations, descriptors };
}

type Said = (profile: string, cell: string) => { required: string; jobLevel?: string };

function meltRow({ cells, ...row }: MatrixRow, profiles: readonly string[], said: Said): ExpectationRow[] {
  return profiles.flatMap((profile) => {
    const cell = cells[profile];
    return cell === undefined || cell.trim() === '' ? [] : [{ ...row, profile: tidyText(profile), ...said(profile, cell) }];
  });
}
