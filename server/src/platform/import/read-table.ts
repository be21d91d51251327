import { fileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { refuseFile, refuseUnreadable } from './refuse-file.ts';
import { shapeTable } from './shape-table.ts';
import { type ReadTableOptions, type Table, tableLimits } from './table.ts';

/**
 * Reads a CSV of any delimiter and encoding, or a sheet of an XLSX, by content and never by name. Throws a refusal that
 * says what is wrong and how to mend it when the file is no table, damaged, empty or too large.
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<Table> {
  const limits = { ...tableLimits, ...options.limits };
  const { file } = options;
  if (bytes.length > limits.bytes)
    throw refuseFile(
      'file_too_large',
      file,
      `The file has ${Math.ceil(bytes.length / 1e6)} MB, at most ${Math.round(limits.bytes / 1e6)} can be read.`,
    );
  const kind = fileKind(bytes);
  refuseUnreadable(kind, file);
  if (kind === 'zip') {
    const raw = await readXlsx(bytes, options, limits);
    return { ...shapeTable(raw, options, limits), file, format: 'xlsx', delimiter: null, encoding: null, sheet: raw.sheet };
  }
  const raw = readCsv(bytes, options, limits);
  return { ...shapeTable(raw, options, limits), file, format: 'csv', delimiter: raw.delimiter, encoding: raw.encoding, sheet: null };
}
