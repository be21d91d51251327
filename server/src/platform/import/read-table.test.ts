import { Refusal } from '@waymark/domain/shared/refusal.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { delimiters, encodings, type ReadTableOptions } from './table.ts';
import { writeTable } from './write-table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (content: string | Uint8Array, options: Partial<ReadTableOptions> = {}) =>
  readTable(typeof content === 'string' ? bytesOf(content) : content, { file: 'people.csv', ...options });
const refusal = async (content: string | Uint8Array, options: Partial<ReadTableOptions> = {}): Promise<Refusal> => {
  const error: unknown = await read(content, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};
const cellsOf = (table: Awaited<ReturnType<typeof read>>): readonly (readonly string[])[] => table.rows.map(({ cells }) => cells);

describe('delimited text', () => {
  test.each([
    [',', 'Key,Name\n1,Ann\n2,"Bo, the second"\n'],
    [';', 'Key;Name\n1;Ann\n2;"Bo, the second"\n'],
    ['\t', 'Key\tName\n1\tAnn\n2\tBo, the second\n'],
    ['|', 'Key|Name\n1|Ann\n2|Bo, the second\n'],
    [';', 'sep=;\nKey;Name\n1;Ann\n2;Bo, the second\n'],
  ])('is cut at %j', async (delimiter, text) => {
    const table = await read(text);
    expect(table).toMatchObject({ delimiter, columns: ['Key', 'Name'], format: 'csv' });
    expect(cellsOf(table)).toEqual([
      ['1', 'Ann'],
      ['2', 'Bo, the second'],
    ]);
  });

  test('decimal commas do not look like a delimiter, and a table of one column has none', async () => {
    expect(await read('Key;Share\n1;0,5\n2;0,8\n')).toMatchObject({ delimiter: ';', columns: ['Key', 'Share'] });
    expect(await read('Key\n1\n2\n')).toMatchObject({ columns: ['Key'], delimiter: ',' });
  });

  test.each(['\n', '\r\n', '\r'])('has rows that end with %j, and cells of several lines that are one row', async (lineBreak) => {
    const table = await read(['Key,Text', '1,"a\nb"', '', '3,"he said ""no"""'].join(lineBreak));
    expect(table.rows).toEqual([
      { number: 2, cells: ['1', 'a\nb'] },
      { number: 4, cells: ['3', 'he said "no"'] },
    ]);
    expect(table.notes.map(({ code }) => code)).toEqual(['empty_rows']);
  });

  test('mixed line ends leave no stray characters', async () => {
    expect(cellsOf(await read('Key,Name\r\n1,Ann\n2,Bo\r\n'))).toEqual([
      ['1', 'Ann'],
      ['2', 'Bo'],
    ]);
  });

  test.each([
    ['utf-8', [0x4b, 0x65, 0x79, 0x0a, 0x4d, 0xc3, 0xbc, 0x0a]],
    ['utf-8', [0xef, 0xbb, 0xbf, 0x4b, 0x65, 0x79, 0x0a, 0x4d, 0xc3, 0xbc, 0x0a]],
    ['windows-1252', [0x4b, 0x65, 0x79, 0x0a, 0x4d, 0xfc, 0x0a]],
    ['utf-16le', [0xff, 0xfe, 0x4b, 0, 0x65, 0, 0x79, 0, 0x0a, 0, 0x4d, 0, 0xfc, 0, 0x0a, 0]],
    ['utf-16le', [0x4b, 0, 0x65, 0, 0x79, 0, 0x0a, 0, 0x4d, 0, 0xfc, 0, 0x0a, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0x4b, 0, 0x65, 0, 0x79, 0, 0x0a, 0, 0x4d, 0, 0xfc, 0, 0x0a]],
  ])('in %s is read without being told', async (encoding, bytes) => {
    expect(await read(Uint8Array.from(bytes))).toMatchObject({ encoding, columns: ['Key'], rows: [{ number: 2, cells: ['Mü'] }] });
  });

  test('one damaged character in much UTF-8 is a warning, not another encoding', async () => {
    const bytes = Uint8Array.from([...bytesOf(`Key\n${'ü'.repeat(100)}\n`), 0xff]);
    const table = await read(bytes);
    expect(table.encoding).toBe('utf-8');
    expect(table.problems).toMatchObject([{ code: 'characters_unreadable', severity: 'warns' }]);
  });

  test('titles may stand below a title of the file, be repeated or be blank; rows keep their numbers', async () => {
    const table = await read('Report of 1 May,,,\n,,,\nKey,Name,name,\n1,Ann,A,x\n2,Bo,B,y\n');
    expect(table).toMatchObject({ headerRow: 3, columns: ['Key', 'Name', 'name (2)', 'Column 4'] });
    expect(table.rows.map(({ number }) => number)).toEqual([4, 5]);
    expect(table.notes.map(({ code }) => code)).toEqual(['rows_above_header', 'empty_rows', 'header_repeated', 'header_blank']);
  });

  test('a file without titles is read by place', async () => {
    expect(await read('1,Ann\n2,Bo\n', { headerRow: 0 })).toMatchObject({
      columns: ['Column 1', 'Column 2'],
      rows: [{ number: 1 }, { number: 2 }],
    });
    expect((await read('1,2020-01-01\n2,2021-01-01\n')).notes.map(({ code }) => code)).toEqual(['header_looks_like_data']);
  });

  test('short rows get blank cells; a row that is too long blocks, since its cells have slipped', async () => {
    const table = await read('Key,Name,Team\n1,Ann\n2,Bo, the second,Sales\n3,Cy,Sales,,\n');
    expect(cellsOf(table)[0]).toEqual(['1', 'Ann', '']);
    expect(table.problems).toMatchObject([{ code: 'row_too_long', row: 3, severity: 'blocks' }]);
  });

  test('a quotation mark in the wrong place is named; one that never closes refuses the file', async () => {
    expect((await read('Key,Name\n1,"An"n"\n2,Bo\n')).problems).toMatchObject([{ code: 'quote_malformed', row: 2 }]);
    expect(await refusal('Key,Name\n1,Ann\n2,"Bo\n3,Cy\n')).toMatchObject({
      code: 'quote_not_closed',
      message: expect.stringContaining('row 3'),
    });
  });
});

describe('what is no table', () => {
  test.each<[string, string | Uint8Array]>([
    ['file_empty', ''],
    ['file_empty', ' \n\n '],
    ['file_empty', ',,\n,,\n'],
    ['no_rows', 'Key,Name\n'],
    ['file_not_a_table', '%PDF-1.7 ...'],
    ['file_not_a_table', '<!DOCTYPE html><table><tr><td>Key</td></tr></table>'],
    ['file_not_a_table', '{"people": []}'],
    ['file_not_a_table', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ['file_not_a_table', Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 256)],
    ['old_excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['xlsx_truncated', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 20, 0, 0, 0])],
  ])('%s', async (code, content) => {
    const told = await refusal(content);
    expect(told).toMatchObject({ kind: 'invalid', code });
    expect(told.message).toMatch(/^people\.csv: .+\. [A-Z].+\.$/);
  });

  test('too many bytes, rows or columns are refused before they hurt', async () => {
    expect((await refusal('Key\n1\n2\n', { limits: { bytes: 5 } })).code).toBe('file_too_large');
    expect((await refusal('Key\n1\n2\n3\n', { limits: { rows: 3 } })).code).toBe('file_too_large');
    expect((await refusal('a,b,c\n1,2,3\n', { limits: { columns: 2 } })).code).toBe('file_too_large');
    expect((await refusal('Key\n1\n', { headerRow: 7 })).code).toBe('header_not_found');
  });
});

describe('a table that we wrote', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abcÄéß€,;|\t"\'\n\r =+-@1 ') }),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((cell) => cell.replaceAll('\0', '')),
  );
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      columns: fc.uniqueArray(fc.stringMatching(/^[A-Za-zäöü]{1,8}( [a-z]{1,3})?$/), {
        minLength: width,
        maxLength: width,
        selector: (title) => title.toLowerCase(),
      }),
      rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    }),
  );

  test('is read back equal in every delimiter, encoding and line end', async () => {
    const written = fc.record({
      delimiter: fc.constantFrom(...delimiters),
      encoding: fc.constantFrom(...encodings),
      lineBreak: fc.constantFrom('\r\n' as const, '\n' as const, '\r' as const),
    });
    await fc.assert(
      fc.asyncProperty(table, written, async ({ columns, rows }, options) => {
        const known = rows.map((row) =>
          row.map((cell) =>
            options.encoding === 'windows-1252' ? cell.replace(/[^a-zÄéß€,;|\t"'\n\r =+\-@1]/g, '') : cell.toWellFormed(),
          ),
        );
        const filled = known.filter((row) => row.some((cell) => cell.trim() !== ''));
        fc.pre(filled.length > 0);
        const bytes = writeTable(columns, filled, { ...options, escapeFormulas: false });
        const back = await readTable(bytes, { file: 'back.csv', delimiter: options.delimiter, encoding: options.encoding, headerRow: 1 });
        expect(back.columns).toEqual(columns);
        expect(cellsOf(back)).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });

  test('is recognised without being told: delimiter, encoding, titles', async () => {
    const rows = [
      ['0017', 'Müller, Jürgen; "JM"', 'a|b'],
      ['0018', 'Zoë\nO’Neill', '0,5'],
      ['0019', 'Šimon', '-'],
    ];
    for (const delimiter of delimiters) {
      for (const encoding of encodings) {
        const back = await read(writeTable(['Key', 'Name', 'Note'], rows, { delimiter, encoding }));
        expect([back.delimiter, back.encoding, cellsOf(back)]).toEqual([delimiter, encoding, rows]);
      }
    }
  });

  test('keeps a spreadsheet from running cells as formulas, and leaves negative numbers alone', async () => {
    const back = await read(
      writeTable(
        ['A', 'B', 'C'],
        [
          ['=1+1', '-5,5', '-x'],
          ['@sum', '+1', '\tx'],
        ],
      ),
    );
    expect(cellsOf(back)).toEqual([
      ["'=1+1", '-5,5', "'-x"],
      ["'@sum", "'+1", "'\tx"],
    ]);
  });
});
