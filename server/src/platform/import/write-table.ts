import Papa from 'papaparse';
import type { Delimiter, Encoding } from './table.ts';

export interface WriteTableOptions {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly lineBreak?: '\r\n' | '\n' | '\r';
  /** A byte order mark lets a spreadsheet see UTF-8; there unless told otherwise. */
  readonly byteOrderMark?: boolean;
  /** Keeps spreadsheets from running a cell as a formula by a leading apostrophe; there unless told otherwise. */
  readonly escapeFormulas?: boolean;
}

const FORMULA = /^[=+\-@\t\r]/;
const HARMLESS = /^-(?:\d+(?:[.,]\d+)?)?$/; // a negative number, or a dash alone
/** Any delimiter that a reader may look for is quoted, so that nobody mistakes it for the one that cuts. */
const NEEDS_QUOTES = /[",;\t|\r\n\u2028\u2029]|^\s|\s$/;

/** Writes a table as delimited text (RFC 4180), which `readTable` reads back equal. Characters that the encoding lacks become "?". */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[], options: WriteTableOptions = {}): Uint8Array {
  const cell = (text: string): string =>
    options.escapeFormulas !== false && FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
  const text = Papa.unparse(
    [columns, ...rows].map((row) => row.map(cell)),
    {
      delimiter: options.delimiter ?? ',',
      newline: options.lineBreak ?? '\r\n',
      quotes: (value: unknown) => NEEDS_QUOTES.test(String(value)),
    },
  );
  return encode(`${options.byteOrderMark === false ? '' : '\ufeff'}${text}${options.lineBreak ?? '\r\n'}`, options.encoding ?? 'utf-8');
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return Uint8Array.from([...text.replace(/^\ufeff/, '')], westernByte);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

const WESTERN = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]));
const westernByte = (character: string): number => WESTERN.get(character) ?? 0x3f;
