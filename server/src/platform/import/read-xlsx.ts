import { readSheet, SheetNotFoundError } from 'read-excel-file/node';
import { refuseFile } from './refuse-file.ts';
import type { RawRows, ReadTableOptions, TableLimits, TableNote } from './table.ts';
import { type MergedCells, openXlsx, type XlsxPackage } from './xlsx-package.ts';

export interface XlsxRows extends RawRows {
  readonly sheet: string;
}

/** A number as the file writes it, so that a key of 18 digits keeps them all and a text such as "1.10" stays apart from it. */
interface WrittenNumber {
  readonly digits: string;
}

/** Reads one sheet of an Excel workbook; merged cells all get the value of the first, dates become 2026-11-30. */
export async function readXlsx(bytes: Uint8Array, options: ReadTableOptions, limits: TableLimits): Promise<XlsxRows> {
  const workbook = openXlsx(bytes, options.file, limits.unpackedBytes);
  const sheet = chooseSheet(workbook, options);
  const data = await sheetData(bytes, workbook.sheets.indexOf(sheet) + 1, options.file);
  if (data.length > limits.rows)
    throw refuseFile('file_too_large', options.file, `The sheet has more than ${limits.rows.toLocaleString('en')} rows.`);
  const cells = data.map((row) => row.map(cellText));
  const merges = workbook.mergesOf(sheet);
  for (const merge of merges) fillMerged(cells, merge);
  const others = workbook.sheets.filter((other) => other !== sheet).map(({ name }) => `"${name}"`);
  const notes: TableNote[] = [];
  if (merges.length > 0)
    notes.push({
      code: 'merged_cells',
      message: `${merges.length} merged cell${merges.length === 1 ? '' : 's'} filled with the value of the first.`,
    });
  if (others.length > 0) notes.push({ code: 'other_sheets', message: `Only the sheet "${sheet.name}" is read, not ${others.join(', ')}.` });
  return {
    isDelimited: false,
    sheet: sheet.name,
    rows: cells.map((row, index) => ({ number: index + 1, cells: row })),
    notes,
    problems: [],
  };
}

function chooseSheet({ sheets }: XlsxPackage, { sheet, file }: ReadTableOptions): XlsxPackage['sheets'][number] {
  const wished = sheet ?? 1;
  const found =
    typeof wished === 'number' ? sheets[wished - 1] : sheets.find(({ name }) => name.trim().toLowerCase() === wished.trim().toLowerCase());
  if (found) return found;
  throw refuseFile('sheet_not_found', file, `There is no sheet "${wished}" among ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`);
}

async function sheetData(bytes: Uint8Array, place: number, file: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet<WrittenNumber>(Buffer.from(bytes), place, { parseNumber: (digits) => ({ digits }), trim: false });
  } catch (error) {
    if (error instanceof SheetNotFoundError) throw refuseFile('sheet_not_found', file, error.message);
    throw refuseFile('xlsx_unreadable', file, `The sheet cannot be read (${error instanceof Error ? error.message : 'no reason given'}).`);
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.\d+Z$/, '');
  return typeof value === 'object' && 'digits' in value ? plainNumber(String(value.digits)) : String(value);
}

/** "1.0" and "2.5000000000000001E-1" are how a spreadsheet stores 1 and 0.25. */
function plainNumber(digits: string): string {
  if (/^-?\d+$/.test(digits)) return digits;
  const number = Number(digits);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : digits;
}

function fillMerged(rows: string[][], { top, left, bottom, right }: MergedCells): void {
  const value = rows[top]?.[left] ?? '';
  if (value === '') return;
  for (const row of rows.slice(top, bottom + 1)) {
    for (let column = left; column <= right && column < row.length; column += 1) row[column] = value;
  }
}
