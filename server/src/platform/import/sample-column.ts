import { parseDate } from './parse-date.ts';
import type { Table } from './table.ts';

/** What the values of a column look like, as shares of those that are filled. */
export interface ColumnSample {
  readonly filled: number;
  readonly dates: number;
  readonly emails: number;
  readonly shares: number;
  /** Two words or more, or "Family, Given". */
  readonly names: number;
  readonly familyFirst: number;
  /** Different values among the filled ones. */
  readonly distinct: number;
  readonly examples: readonly string[];
  readonly values: ReadonlySet<string>;
}

const SAMPLE_ROWS = 500;

/** Looks at the first 500 rows of a column. */
export function sampleColumn(table: Table, place: number): ColumnSample {
  const cells = table.rows.slice(0, SAMPLE_ROWS).flatMap((row) => {
    const cell = (row.cells[place] ?? '').trim();
    return cell === '' ? [] : [cell];
  });
  const values = new Set(cells);
  const share = (test: (cell: string) => boolean): number => (cells.length === 0 ? 0 : cells.filter(test).length / cells.length);
  return {
    filled: cells.length,
    dates: share((cell) => parseDate(cell).kind !== 'unreadable'),
    emails: share((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)),
    shares: share((cell) => /^(?:[01](?:[.,]\d+)?|\d{1,3}(?:[.,]\d+)?\s*%|\d{2,3})$/.test(cell)),
    names: share((cell) => /^\p{Letter}[\p{Letter}'’.-]*,? \p{Letter}/u.test(cell)),
    familyFirst: share((cell) => /^[^,]+, [^,]+$/.test(cell)),
    distinct: cells.length === 0 ? 0 : values.size / cells.length,
    examples: [...values].slice(0, 3),
    values,
  };
}
