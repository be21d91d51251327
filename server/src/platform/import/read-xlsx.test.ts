import { deflateRawSync } from 'node:zlib';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTable } from './read-table.ts';
import type { ReadTableOptions } from './table.ts';

type Sheets = Parameters<typeof writeXlsxFile>[0];

const workbook = async (sheets: Sheets): Promise<Uint8Array> => await writeXlsxFile(sheets).toBuffer();
const read = (bytes: Uint8Array, options: Partial<ReadTableOptions> = {}) => readTable(bytes, { file: 'people.xlsx', ...options });
const codeOf = async (reading: Promise<unknown>): Promise<string> => {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.code : `no refusal but ${String(error)}`;
};
const text = (value: string) => ({ value, type: String });

const people = [
  [text('Key'), text('Name'), text('Joined'), text('Share'), text('Active')],
  [
    text('007'),
    text('Ann'),
    { value: new Date(Date.UTC(2020, 2, 1)), type: Date, format: 'dd.mm.yyyy' },
    { value: 0.8, type: Number },
    { value: true, type: Boolean },
  ],
  [null, null, null, null, null],
  [
    { value: 8, type: Number },
    text('1.10'),
    { value: new Date(Date.UTC(2021, 0, 2, 10, 30)), type: Date, format: 'dd.mm.yyyy hh:mm' },
    { value: 0.1 + 0.2, type: Number },
    null,
  ],
];

describe('an Excel workbook', () => {
  test('gives text as it is, numbers without noise, dates as ISO, and rows their numbers', async () => {
    const table = await read(await workbook([{ data: people, sheet: 'People' }]));
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'People', columns: ['Key', 'Name', 'Joined', 'Share', 'Active'] });
    expect(table.rows).toEqual([
      { number: 2, cells: ['007', 'Ann', '2020-03-01', '0.8', 'true'] },
      { number: 4, cells: ['8', '1.10', '2021-01-02T10:30:00', '0.3', ''] },
    ]);
  });

  test('is read by the sheet asked for, by name or place, and says what else it holds', async () => {
    const bytes = await workbook([
      { data: [[text('Note')], [text('x')]], sheet: 'Read me' },
      { data: people, sheet: 'People & teams' },
    ]);
    expect((await read(bytes)).sheet).toBe('Read me');
    expect((await read(bytes)).notes).toMatchObject([{ code: 'other_sheets', message: expect.stringContaining('People & teams') }]);
    expect((await read(bytes, { sheet: 'people & TEAMS' })).columns[0]).toBe('Key');
    expect((await read(bytes, { sheet: 2 })).columns[0]).toBe('Key');
    expect(await codeOf(read(bytes, { sheet: 3 }))).toBe('sheet_not_found');
    expect(await codeOf(read(bytes, { sheet: 'Teams' }))).toBe('sheet_not_found');
  });

  test('fills merged cells with the value of the first, and finds titles below a merged heading', async () => {
    const data = [
      [{ value: 'Framework 2026', type: String, columnSpan: 3 }, null, null],
      [text('Family'), text('Role'), text('Level')],
      [{ value: 'Engineering', type: String, rowSpan: 2 }, text('Junior'), text('1')],
      [null, text('Senior'), text('2')],
    ];
    const table = await read(await workbook([{ data, sheet: 'Roles' }]));
    expect(table).toMatchObject({ headerRow: 2, columns: ['Family', 'Role', 'Level'] });
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Engineering', 'Junior', '1'],
      ['Engineering', 'Senior', '2'],
    ]);
  });

  test('with notes beside the table keeps them as a column without a title', async () => {
    const table = await read(
      await workbook([
        {
          data: [
            [text('Key'), text('Name')],
            [text('1'), text('Ann')],
            [text('2'), text('Bo'), text('check this')],
          ],
          sheet: 'A',
        },
      ]),
    );
    expect(table.columns).toEqual(['Key', 'Name', 'Column 3']);
    expect(table.problems).toEqual([]);
  });

  test('that is cut off or damaged is refused, wherever the cut is', async () => {
    const bytes = await workbook([{ data: people, sheet: 'People' }]);
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect(await codeOf(read(bytes.subarray(0, Math.floor(bytes.length * share))))).toBe('xlsx_truncated');
    const damaged = Uint8Array.from(bytes);
    damaged.fill(0xaa, 60, 400);
    expect(await codeOf(read(damaged))).toMatch(/^xlsx_(?:truncated|unreadable)$/);
  });
});

describe('an archive', () => {
  test('that unpacks to much more than it holds is refused before it is unpacked', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(read(bomb, { limits: { unpackedBytes: 1_000_000 } }))).toBe('file_too_large');
  });

  test('that is something else is told apart', async () => {
    expect(await codeOf(read(zipOf({ 'readme.txt': 'hello' })))).toBe('file_not_a_table');
    expect(await codeOf(read(zipOf({ 'content.xml': '<office/>' })))).toBe('file_not_a_table');
    expect(await codeOf(read(zipOf({ 'xl/workbook.bin': 'x' })))).toBe('xlsx_unreadable');
    expect(await codeOf(read(zipOf({ 'xl/workbook.xml': '<workbook/>' })))).toBe('xlsx_unreadable');
  });
});

/** A ZIP archive of these files, written by hand. */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(content));
    const name = Buffer.from(path);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, name, packed);
    entries.push(entry, name);
    offset += local.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
