import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { refuseFile } from './refuse-file.ts';
import type { RawRows, ReadTableOptions, Table, TableLimits, TableNote, TableRow } from './table.ts';
import { tableProblem } from './table-problems.ts';

export type ShapedTable = Pick<Table, 'columns' | 'rows' | 'headerRow' | 'notes' | 'problems'>;

/** Finds the titles, gives every row one cell for each of them, and passes over empty rows. */
export function shapeTable(raw: RawRows, options: ReadTableOptions, limits: TableLimits): ShapedTable {
  const filled = raw.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw refuseFile('file_empty', options.file, 'No row holds anything.');
  const header = options.headerRow === undefined ? findHeader(filled) : givenHeader(filled, options);
  const body = filled.filter((row) => row.number > (header?.number ?? 0));
  if (body.length === 0) throw refuseFile('no_rows', options.file, 'There is nothing below the titles.');
  const width = columnCount(header, body, raw.isDelimited);
  if (width > limits.columns) throw refuseFile('file_too_large', options.file, `The file has ${width} columns.`);
  const named = nameColumns(header?.cells ?? [], width);
  const problems: ImportProblem[] = [...raw.problems];
  const rows = body.map((row): TableRow => {
    const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) problems.push(tooLong(options.file, row, width));
    return { number: row.number, cells: named.columns.map((_title, index) => row.cells[index] ?? '') };
  });
  const notes = [...raw.notes, ...rowNotes(raw.rows, filled, header), ...named.notes];
  return { columns: named.columns, rows, headerRow: header?.number ?? 0, notes, problems };
}

/** The first row that is about as wide as the table and whose cells differ: rows above it are a title or a grouping. */
function findHeader(filled: readonly TableRow[]): TableRow | undefined {
  const sample = filled.slice(0, 25);
  const usual = median(sample.map(filledCells));
  const isWide = (row: TableRow): boolean => filledCells(row) >= Math.max(1, Math.ceil(usual * 0.6));
  const isVaried = (row: TableRow): boolean => {
    const cells = row.cells.map((cell) => cell.trim().toLowerCase()).filter((cell) => cell !== '');
    return new Set(cells).size >= cells.length * 0.6;
  };
  return sample.find((row) => isWide(row) && isVaried(row)) ?? filled[0];
}

function givenHeader(filled: readonly TableRow[], { headerRow, file }: ReadTableOptions): TableRow | undefined {
  if (headerRow === 0) return undefined;
  const header = filled.find((row) => row.number === headerRow);
  if (!header) throw refuseFile('header_not_found', file, `Row ${headerRow} holds no titles.`);
  return header;
}

const filledCells = (row: TableRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** As many columns as there are titles; columns beside them count when most rows fill them. */
function columnCount(header: TableRow | undefined, body: readonly TableRow[], isDelimited: boolean): number {
  const lastFilled = (row: TableRow): number => row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const titles = header ? lastFilled(header) : 0;
  const usual = median(body.slice(0, 1000).map(lastFilled));
  return header && isDelimited ? Math.max(titles, usual) : body.reduce((most, row) => Math.max(most, lastFilled(row)), titles);
}

function nameColumns(cells: readonly string[], width: number): { columns: string[]; notes: TableNote[] } {
  const taken = new Set<string>();
  const notes: TableNote[] = [];
  const columns = Array.from({ length: width }, (_, index) => {
    const title = (cells[index] ?? '').replace(/\s+/gu, ' ').trim();
    const wished = title === '' ? `Column ${index + 1}` : title;
    const free = freeTitle(wished, taken);
    if (title === '' && cells.length > 0)
      notes.push({ code: 'header_blank', message: `Column ${index + 1} has no title and is called "${free}".` });
    else if (free !== wished)
      notes.push({
        code: 'header_repeated',
        message: `"${wished}" is the title of more than one column; column ${index + 1} is called "${free}".`,
      });
    taken.add(free.toLowerCase());
    return free;
  });
  const numbers = columns.filter((title) => /^[\d.,:/ -]+$/.test(title)).length;
  if (cells.length > 0 && width > 1 && numbers >= width * 0.4)
    notes.push({ code: 'header_looks_like_data', message: 'The titles look like data. If the file has none, say so: headerRow 0.' });
  return { columns, notes };
}

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${title} (${number})`;
  return free;
}

function rowNotes(all: readonly TableRow[], filled: readonly TableRow[], header: TableRow | undefined): TableNote[] {
  const above = header ? filled.filter((row) => row.number < header.number).length : 0;
  const last = filled.at(-1)?.number ?? 0;
  const empty = all.filter((row) => row.number < last).length - filled.filter((row) => row.number < last).length;
  return [
    ...(above === 0
      ? []
      : [
          {
            code: 'rows_above_header' as const,
            message: `${above} row${above === 1 ? '' : 's'} above the titles (row ${header?.number}) passed over.`,
          },
        ]),
    ...(empty === 0 ? [] : [{ code: 'empty_rows' as const, message: `${empty} empty row${empty === 1 ? '' : 's'} passed over.` }]),
  ];
}

const tooLong = (file: string, row: TableRow, width: number): ImportProblem =>
  tableProblem(
    'row_too_long',
    { file, row: row.number },
    `Row ${row.number} has ${row.cells.findLastIndex((cell) => cell.trim() !== '') + 1} cells, the table ${width} columns.`,
  );
