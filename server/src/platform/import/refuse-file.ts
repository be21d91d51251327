import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { FileKind } from './file-kind.ts';

/** What is wrong with a file that cannot be read as a table, and how to mend it. */
export const fileRefusals = {
  file_empty: 'The file is empty. Export it again, or choose another file.',
  file_too_large: 'Split the file into smaller ones, or leave out columns that are not needed.',
  file_not_a_table: 'Save it as CSV (UTF-8) or as an Excel workbook (.xlsx) and try again.',
  old_excel:
    'This is an old or a password-protected Excel file. Open it, take the password off, and save it as an Excel workbook (.xlsx) or as CSV.',
  xlsx_truncated: 'The Excel file is damaged or was not copied to its end. Copy or export it again.',
  xlsx_unreadable: 'Open the file in a spreadsheet program and save it again as .xlsx or CSV.',
  sheet_not_found: 'Choose one of the sheets of the file.',
  quote_not_closed: 'Close the quotation mark in that row, or double it ("") if it belongs to the text.',
  header_not_found: 'Put the titles of the columns into one row, or say which row holds them.',
  no_rows: 'The file has titles but no rows below them. Export it again, or choose another file.',
} as const;

export type FileRefusalCode = keyof typeof fileRefusals;

/** The refusal of a file as a whole: what is wrong, then how to mend it. */
export function refuseFile(code: FileRefusalCode, file: string, what: string): Refusal {
  return new Refusal('invalid', code, { message: `${file}: ${what} ${fileRefusals[code]}`, data: { file } });
}

const NO_TABLES: Partial<Record<FileKind, string>> = {
  pdf: 'This is a PDF.',
  image: 'This is a picture.',
  html: 'This is a web page or XML, whatever its name says.',
  json: 'This is JSON.',
  rtf: 'This is a text document (RTF).',
  binary: 'This is no text and no Excel workbook.',
};

/** Refuses a file that is no table by what it is; returns for text and archives, which may be one. */
export function refuseUnreadable(kind: FileKind, file: string): void {
  if (kind === 'empty') throw refuseFile('file_empty', file, 'There is nothing in the file.');
  if (kind === 'old_excel') throw refuseFile('old_excel', file, 'The file cannot be opened.');
  const other = NO_TABLES[kind];
  if (other !== undefined) throw refuseFile('file_not_a_table', file, other);
}
