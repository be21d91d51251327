import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { columnPlace } from './bind-field.ts';
import type { Table } from './table.ts';
import { tableProblem } from './table-problems.ts';

export interface PickedColumns {
  /** As the table writes them. */
  readonly columns: readonly string[];
  /** Cells that are not blank, by row number, then title. */
  readonly cells: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly problems: readonly ImportProblem[];
}

/** The cells of columns that are values themselves, such as the roles of a matrix; a title that the table lacks is a problem. */
export function pickColumns(table: Table, titles: readonly string[]): PickedColumns {
  const places = titles.map((title) => ({ title, place: columnPlace(table, title) }));
  const found = places.flatMap(({ place }) => (place === undefined ? [] : [{ place, title: table.columns[place] ?? '' }]));
  const missing = places.filter(({ place }) => place === undefined);
  const cells = table.rows.map((row) => {
    const filled = found.map(({ place, title }) => [title, row.cells[place] ?? ''] as const).filter(([, cell]) => cell.trim() !== '');
    return [row.number, Object.fromEntries(filled)] as const;
  });
  const problems = missing.map(({ title }) => {
    const message = `There is no column "${title}". The file has: ${table.columns.join(', ')}.`;
    return tableProblem('column_missing', { file: table.file, row: null, column: title }, message);
  });
  return { columns: found.map(({ title }) => title), cells: new Map(cells), problems };
}
