import { historyFields, personFields } from '@waymark/domain/people/people-fields.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import { ColumnMapping } from '@waymark/domain/shared/column-mapping.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { describe, expect, test } from 'vitest';
import { applyMapping, type MappedTable } from './apply-mapping.ts';
import { openSecondFile, readLookups, readMappedFile, withTitles } from './import-files.ts';
import { parseMapping } from './parse-mapping.ts';
import { readTable } from './read-table.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const mapped = async (text: string, mapping: unknown, context = {}): Promise<MappedTable> =>
  applyMapping(await readTable(bytesOf(text), { file: 'people.csv' }), ColumnMapping.parse(mapping), { fields: personFields, ...context });
const values = ({ rows }: MappedTable): readonly Readonly<Record<string, unknown>>[] => rows.map((row) => row.values);
const told = ({ problems }: MappedTable): unknown[] => problems.map(({ code, row, column }) => [code, row, column]);
const codeOf = async (reading: Promise<unknown>): Promise<string> => {
  const error: unknown = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refusal ? error.code : `no refusal but ${String(error)}`;
};

describe('cells become fields', () => {
  test('trimmed, typed, blank ones absent, the clear word null, keys with their zeros', async () => {
    const text =
      'ID;First;Mail;FTE;Status;Team;Boss\n007; Ann  B ; mailto:ann@example.org ;80%;Aktiv;North > Sales;\n8;_CLEAR;;0,5;Elternzeit; ;_clear\n';
    const fields = {
      key: 'id',
      givenName: 'first',
      email: 'MAIL',
      employmentShare: 'FTE',
      status: 'Status',
      team: 'Team',
      managerKey: 'Boss',
    };
    const table = await mapped(text, { fields });
    expect(values(table)).toEqual([
      { key: '007', givenName: 'Ann B', email: 'ann@example.org', employmentShare: 0.8, status: 'active', team: ['North', 'Sales'] },
      { key: '8', givenName: null, employmentShare: 0.5, status: 'on_leave', managerKey: null },
    ]);
    expect(table.problems).toEqual([]);
  });

  test('from constants, several columns, words that mean something else, and codes that a second file explains', async () => {
    const lookups = new Map([['jobs', new Map([['SA', 'Sales Manager']])]]);
    const fields = {
      key: 'id',
      displayName: { columns: ['first', 'last'] },
      team: { columns: ['division', 'unit'] },
      status: { column: 'active', values: { J: 'active', N: 'left' } },
      jobTitle: { column: 'job', lookup: 'jobs' },
      location: { column: 'place', value: 'Leeds' },
    };
    const table = await mapped(
      'id,first,last,division,unit,active,job,place\n1,Ann,Lee,North,Sales,j,SA,\n2,Bo,,North,,N,XX,Oslo\n',
      { fields },
      { lookups },
    );
    expect(values(table)).toEqual([
      { key: '1', displayName: 'Ann Lee', team: ['North', 'Sales'], status: 'active', jobTitle: 'Sales Manager', location: 'Leeds' },
      { key: '2', displayName: 'Bo', team: ['North'], status: 'left', jobTitle: 'XX', location: 'Oslo' },
    ]);
    expect(told(table)).toEqual([['reference_unknown', 3, 'job']]);
  });

  test('with names turned round, and columns that feed nothing named', async () => {
    const table = await mapped('id,name,Birth date\n1,"Lovelace, Ada",1815-12-10\n', {
      fields: { key: 'id', displayName: { column: 'name', order: 'family-first' } },
    });
    expect(values(table)).toEqual([{ key: '1', displayName: 'Ada Lovelace' }]);
    expect(table.unusedColumns).toEqual(['Birth date']);
    expect(JSON.stringify(table)).not.toContain('1815');
  });
});

describe('dates', () => {
  const fields = { key: 'id', joinedOn: 'joined', leftOn: 'left' };
  test('are read in the order that the column proves; an open end clears', async () => {
    const table = await mapped('id,joined,left\n1,03/04/2020,31/12/2021\n2,30/04/2020,31/12/9999\n3,,\n', { fields });
    expect(values(table)).toEqual([
      { key: '1', joinedOn: '2020-04-03', leftOn: '2021-12-31' },
      { key: '2', joinedOn: '2020-04-30', leftOn: null },
      { key: '3' },
    ]);
    expect(table.dateOrders.map(({ because }) => because)).toEqual(['this_column', 'this_column']);
  });
  test('of a column that proves nothing follow the other columns of the file', async () => {
    const table = await mapped('id,joined,left\n1,03/04/2020,\n2,05/06/2020,12/31/2021\n', { fields });
    expect(values(table)[0]).toEqual({ key: '1', joinedOn: '2020-03-04' });
    expect(table.dateOrders[0]).toEqual({ column: 'joined', order: 'month-first', because: 'other_columns' });
  });
  test('no order is told where the dates can be read one way only', async () => {
    const table = await mapped('key,joined\n1,2026-11-30\n2,30 Nov 2026\n', { fields: { key: 'key', joinedOn: 'joined' } });
    expect(table.dateOrders).toEqual([]);
    expect(values(table).map(({ joinedOn }) => joinedOn)).toEqual(['2026-11-30', '2026-11-30']);
  });
  test('that nothing decides are one problem for the column, and the mapping can decide', async () => {
    const text = 'id,joined\n1,03/04/2020\n2,05/06/2020\n3,07/07/2020\n';
    const open = await mapped(text, { fields: { key: 'id', joinedOn: 'joined' } });
    expect(open.problems).toMatchObject([{ code: 'date_ambiguous', row: null, column: 'joined', value: '03/04/2020', severity: 'blocks' }]);
    expect(open.problems[0]?.message).toContain('2 dates in "joined" could be day first or month first');
    expect(values(open)).toEqual([{ key: '1' }, { key: '2' }, { key: '3' }]);
    const decided = await mapped(text, { fields: { key: 'id', joinedOn: 'joined' }, dates: { order: 'month-first' } });
    expect(values(decided)[0]).toEqual({ key: '1', joinedOn: '2020-03-04' });
  });
  test('that are none are named with row, column and value, and the rest of the row stays', async () => {
    const table = await mapped('id,joined\n1,soon\n2,2020-02-30\n3,2020-02-29\n', { fields: { key: 'id', joinedOn: 'joined' } });
    expect(table.problems).toMatchObject([
      { code: 'date_unreadable', row: 2, column: 'joined', value: 'soon' },
      { code: 'date_unreadable', row: 3, column: 'joined', value: '2020-02-30' },
    ]);
    expect(values(table)).toEqual([{ key: '1' }, { key: '2' }, { key: '3', joinedOn: '2020-02-29' }]);
  });
});

describe('what cannot be read', () => {
  test('is told by cell', async () => {
    const table = await mapped('id,fte,status\n1,half,asleep\n_clear,1,active\n', {
      fields: { key: 'id', employmentShare: 'fte', status: 'status' },
    });
    expect(told(table)).toEqual([
      ['number_unreadable', 2, 'fte'],
      ['value_unknown', 2, 'status'],
      ['clear_refused', 3, 'id'],
    ]);
  });
  test('a column that the file lacks is told once, with the columns it has', async () => {
    const table = await mapped('id,name\n1,Ann\n', { fields: { key: 'id', displayName: 'Full name' } });
    expect(table.problems).toMatchObject([
      { code: 'column_missing', row: null, column: 'Full name', message: expect.stringContaining('id, name') },
    ]);
  });
  test('a mapping with unknown fields, without required ones, or with an unknown lookup is refused', async () => {
    expect(await codeOf(mapped('id\n1\n', { fields: { key: 'id', shoeSize: 'id' } }))).toBe('mapping_unknown_field');
    expect(await codeOf(mapped('id\n1\n', { fields: { displayName: 'id' } }))).toBe('mapping_incomplete');
    expect(await codeOf(mapped('id\n1\n', { fields: { key: 'id', jobTitle: { column: 'id', lookup: 'jobs' } } }))).toBe(
      'mapping_lookup_missing',
    );
  });
});

describe('a mapping file', () => {
  const mapping = { format: 'waymark-people-mapping/1', people: { fields: { key: 'id' } } };
  test('may be JSON or YAML', () => {
    const fromJson = parseMapping(PeopleMapping, JSON.stringify(mapping), 'm.json');
    expect(parseMapping(PeopleMapping, 'format: waymark-people-mapping/1\npeople:\n  fields:\n    key: id\n', 'm.yaml')).toEqual(fromJson);
    expect(fromJson).toMatchObject({ missing: 'leave_alone', people: { clear: '_clear', pathSeparator: '>' } });
  });
  test('that is wrong is refused with each place; one that is no JSON or YAML with the reason', async () => {
    const wrong = async (text: string): Promise<unknown> => parseMapping(PeopleMapping, text, 'm.json');
    expect(await codeOf(wrong('{"format": "waymark-people-mapping/1", "people": {"fields": {"key": 7}, "speed": 1}}'))).toBe(
      'mapping_invalid',
    );
    expect(await codeOf(wrong('{"format": ['))).toBe('mapping_unreadable');
    for (const text of ['Key,Name', '[1]', '']) await expect(wrong(text)).rejects.toThrow('m.json is no mapping: it holds no fields');
    await expect(wrong('{"format": "x"}')).rejects.toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ pointer: '/format' })]),
    });
  });
});

describe('second files', () => {
  const files: Record<string, string> = { 'jobs.csv': 'id;title\nSA;Sales Manager\nSA;Later\n;nobody\n' };
  const open = async (name: string): Promise<Uint8Array | undefined> => (files[name] === undefined ? undefined : bytesOf(files[name]));
  test('explain codes; the first row of a code counts', async () => {
    const { lookups, problems } = await readLookups(
      { jobs: { file: 'jobs.csv', optional: false, read: {}, key: 'ID', value: 'title' } },
      open,
    );
    expect([...(lookups.get('jobs') ?? [])]).toEqual([['SA', 'Sales Manager']]);
    expect(problems).toEqual([]);
  });
  test('that are missing are refused, or a warning where they are optional', async () => {
    expect(await codeOf(openSecondFile({ file: 'x.csv', optional: false }, open, []))).toBe('file_missing');
    const { lookups, problems } = await readLookups({ jobs: { file: 'x.csv', optional: true, read: {}, key: 'id', value: 'title' } }, open);
    expect([lookups.get('jobs'), problems.map(({ code }) => code)]).toEqual([null, ['second_file_missing']]);
    expect(await codeOf(readLookups({ jobs: { file: 'jobs.csv', optional: false, read: {}, key: 'code', value: 'title' } }, open))).toBe(
      'mapping_column_missing',
    );
  });
});

test('problems of later rules are named by the columns of the file', async () => {
  const file = { name: 'history.csv', bytes: bytesOf('Nr;Von;Titel\n1;2020-01-01;Tester\n') };
  const read = await readMappedFile(file, ColumnMapping.parse({ fields: { key: 'Nr', from: 'Von', jobTitle: 'Titel' } }), {
    fields: historyFields,
  });
  const problem = { file: 'history.csv', row: 2, column: 'from', code: 'x', severity: 'warns' as const, message: '', cure: '' };
  expect(
    withTitles([problem, { ...problem, column: 'to' }, { ...problem, file: 'other.csv' }], [read]).map(({ column }) => column),
  ).toEqual(['Von', 'to', 'from']);
});
