import { refuseFile } from './refuse-file.ts';
import { unpackEntry, type ZipEntry, zipEntries } from './zip-entries.ts';

export interface XlsxPackage {
  /** In the order of the tabs. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** Cells that a sheet shows as one: first and last row and column, counted from 0. */
  readonly mergesOf: (sheet: { readonly path: string }) => MergedCells[];
}

export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Opens an XLSX archive, unpacking everything once within `unpackedBytes`, so that a small file cannot grow without end. */
export function openXlsx(bytes: Uint8Array, file: string, unpackedBytes: number): XlsxPackage {
  const entries = zipEntries(bytes);
  if (!entries) throw refuseFile('xlsx_truncated', file, 'The end of the file is missing.');
  const paths = new Map(entries.map((entry) => [entry.path.replace(/^\//, ''), entry]));
  if (!paths.has('xl/workbook.xml')) throw notWorkbook(paths, file);
  checkSize(bytes, entries, { file, unpackedBytes });
  const text = (path: string): string => {
    const entry = paths.get(path);
    return entry ? new TextDecoder().decode(unpackEntry(bytes, entry, unpackedBytes)) : '';
  };
  const sheets = sheetsOf(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
  if (sheets.length === 0) throw refuseFile('xlsx_unreadable', file, 'The workbook has no sheets.');
  return { sheets, mergesOf: ({ path }) => mergesIn(text(path)) };
}

function notWorkbook(paths: ReadonlyMap<string, ZipEntry>, file: string): Error {
  if (paths.has('xl/workbook.bin')) return refuseFile('xlsx_unreadable', file, 'This is a binary Excel workbook (.xlsb).');
  if (paths.has('content.xml')) return refuseFile('file_not_a_table', file, 'This is an OpenDocument file.');
  return refuseFile('file_not_a_table', file, 'This is an archive, but no Excel workbook.');
}

function checkSize(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { file, unpackedBytes }: { file: string; unpackedBytes: number },
): void {
  let left = unpackedBytes;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/.test(entry.path)) continue;
    try {
      left -= unpackEntry(bytes, entry, left).length;
    } catch (error) {
      if (error instanceof RangeError)
        throw refuseFile('file_too_large', file, `The file unpacks to more than ${Math.round(unpackedBytes / 1e6)} MB.`);
      throw refuseFile('xlsx_truncated', file, 'A part of the file cannot be unpacked.');
    }
  }
}

function sheetsOf(workbook: string, relations: string): { name: string; path: string }[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    return { name: attribute(tag, 'name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function mergesIn(sheet: string): MergedCells[] {
  const start = sheet.search(/<(?:\w+:)?mergeCells\b/);
  if (start < 0) return [];
  return [...sheet.slice(start).matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  }));
}

const columnIndex = (letters: string): number => [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
