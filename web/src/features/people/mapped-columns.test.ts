import { describe, expect, test } from 'vitest';
import type { PeopleImportReport, PeopleMapping } from './import-queries.ts';
import { mappedColumns, takeColumnFor } from './mapped-columns.ts';

const mapping = (fields: PeopleMapping['people']['fields']): PeopleMapping => ({
  format: 'waymark-people-mapping/1',
  people: { read: {}, fields, dates: {}, pathSeparator: '>', clear: '_clear' },
  lookups: {},
  missing: 'leave_alone',
});
const report = (fields: PeopleMapping['people']['fields']) =>
  ({
    mapping: mapping(fields),
    leftOut: [{ file: 'people.csv', column: 'Gender', attribute: 'gender' }],
    ignoredColumns: [
      { file: 'people.csv', column: 'Shoe size' },
      { file: 'history.csv', column: 'Note' },
    ],
  }) as unknown as PeopleImportReport; // the parts that columns are read from

describe('the columns of a people file', () => {
  test('come from the guesses, in the order of the file, with a reason as long as the guess stands', () => {
    const guesses = [
      { column: 'Who', field: 'displayName', confidence: 0.9, reason: 'Title.', leftOut: null, examples: ['Ada'] },
      { column: 'No', field: 'key', confidence: 0.9, reason: 'Unique.', leftOut: null, examples: ['1'] },
      { column: 'Gender', field: null, confidence: 1, reason: 'Left out.', leftOut: 'gender', examples: [] },
    ];
    expect(mappedColumns(report({ key: 'No', login: 'Who' }), 'people.csv', guesses)).toEqual([
      { id: 'Who', field: 'login', examples: ['Ada'], reason: '', leftOut: false },
      { id: 'No', field: 'key', examples: ['1'], reason: 'Unique.', leftOut: false },
      { id: 'Gender', field: null, examples: [], reason: 'Left out.', leftOut: true },
    ]);
  });

  test('come from the mapping where it was brought, joined columns one by one, then what nothing uses of that file', () => {
    const columns = mappedColumns(report({ key: 'No', team: { columns: ['Division', 'Unit'], join: ' ' } }), 'people.csv', []);
    expect(columns.map(({ id, field }) => [id, field])).toEqual([
      ['No', 'key'],
      ['Division', 'team'],
      ['Unit', 'team'],
      ['Gender', null],
      ['Shoe size', null],
    ]);
  });

  test('feed one field each: a field that gets another column lets its old one go, and a column its old field', () => {
    const given = mapping({ key: 'No', login: 'Mail', email: { column: 'Address', join: ' ' } });
    expect(takeColumnFor(given, 'Mail', 'email').people.fields).toEqual({ key: 'No', email: 'Mail' });
    expect(takeColumnFor(given, 'Mail', null).people.fields).toEqual({ key: 'No', email: { column: 'Address', join: ' ' } });
    expect(given.people.fields).toHaveProperty('login', 'Mail');
  });
});
