import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { refuseFile } from './refuse-file.ts';
import type { Delimiter, Encoding, RawRows, ReadTableOptions, TableLimits, TableNote } from './table.ts';
import { tableProblem } from './table-problems.ts';

export interface CsvRows extends RawRows {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

/** Reads delimited text; throws a refusal where a quotation mark swallows the rest of the file or the limits are passed. */
export function readCsv(bytes: Uint8Array, options: ReadTableOptions, limits: TableLimits): CsvRows {
  const decoded = decodeText(bytes, options.encoding);
  const { text, nuls } = withoutNuls(decoded.text);
  const delimiter = options.delimiter ?? detectDelimiter(text);
  const isAnnounced = /^\ufeff?sep=.\r?\n/i.test(text);
  const { newline, isMixed } = lineBreaksOf(text);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, newline, preview: limits.rows + 100 });
  if (data.length > limits.rows)
    throw refuseFile('file_too_large', options.file, `The file has more than ${limits.rows.toLocaleString('en')} rows.`);
  const rows = data
    .map((cells, index) => ({ number: index + 1, cells: isMixed ? withoutReturn(cells) : cells }))
    .slice(isAnnounced ? 1 : 0);
  const notes: TableNote[] = nuls === 0 ? [] : [{ code: 'nul_characters', message: `${nuls} zero characters were left out.` }];
  const problems = [
    ...quoteProblems(errors, options.file),
    ...(decoded.unreadable === 0 ? [] : [unreadable(options.file, decoded.unreadable)]),
  ];
  return { isDelimited: true, rows, notes, problems, delimiter, encoding: decoded.encoding };
}

function withoutNuls(text: string): { text: string; nuls: number } {
  const clean = text.replaceAll('\0', '');
  return { text: clean, nuls: text.length - clean.length };
}

/** Counted outside quotation marks. A file with both kinds of line end is cut at each line feed. */
function lineBreaksOf(text: string): { newline: '\r' | '\n' | '\r\n'; isMixed: boolean } {
  const plain = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const both = plain.match(/\r\n/g)?.length ?? 0;
  const feeds = (plain.match(/\n/g)?.length ?? 0) - both;
  const returns = (plain.match(/\r/g)?.length ?? 0) - both;
  if (returns > both + feeds) return { newline: '\r', isMixed: false };
  return both > 0 && feeds === 0 ? { newline: '\r\n', isMixed: false } : { newline: '\n', isMixed: both > 0 };
}

const withoutReturn = (cells: readonly string[]): string[] => [
  ...cells.slice(0, -1),
  ...cells.slice(-1).map((cell) => cell.replace(/\r$/, '')),
];

function quoteProblems(errors: readonly Papa.ParseError[], file: string): ImportProblem[] {
  const quotes = errors.filter((error) => error.type === 'Quotes');
  const open = quotes.find((error) => error.code === 'MissingQuotes');
  if (open) throw refuseFile('quote_not_closed', file, `A quotation mark that opens in row ${(open.row ?? 0) + 1} never closes.`);
  const rows = new Set(quotes.map((error) => (error.row ?? 0) + 1));
  return [...rows].map((row) => tableProblem('quote_malformed', { file, row }, `Row ${row} has a quotation mark inside a quoted cell.`));
}

const unreadable = (file: string, count: number): ImportProblem =>
  tableProblem('characters_unreadable', { file, row: null }, `${count} character${count === 1 ? '' : 's'} could not be read.`);
