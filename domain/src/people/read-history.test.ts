import { describe, expect, test } from 'vitest';
import type { HistoryRow } from './person-row.ts';
import { readHistory } from './read-history.ts';
import { teamKey } from './resolve-teams.ts';

let row = 1;
const titled = (jobTitle: string, from: string, to: string | null = null): HistoryRow => {
  row += 1;
  return { file: 'history.csv', row, key: '1', jobTitle, from, to };
};
const read = (rows: readonly HistoryRow[], ends?: 'inclusive' | 'exclusive') => {
  const history = readHistory(rows, teamKey, ends);
  return {
    ends: history.ends,
    jobs: history.spells.get('1')?.job.map(({ value, from, to }) => [value, from, to]),
    codes: history.problems.map(({ code }) => code),
  };
};

describe('the last date of a period', () => {
  test('belongs to it when the next begins a day later', () => {
    expect(read([titled('B', '2020-06-01'), titled('A', '2019-01-01', '2020-05-31')])).toEqual({
      ends: 'inclusive',
      jobs: [
        ['A', '2019-01-01', '2020-06-01'],
        ['B', '2020-06-01', null],
      ],
      codes: [],
    });
  });
  test('is the first of the next when they are the same day, or when the mapping says so', () => {
    expect(read([titled('A', '2019-01-01', '2020-06-01'), titled('B', '2020-06-01')])).toMatchObject({
      ends: 'exclusive',
      jobs: [
        ['A', '2019-01-01', '2020-06-01'],
        ['B', '2020-06-01', null],
      ],
    });
    expect(read([titled('A', '2019-01-01', '2020-06-01')], 'exclusive').jobs).toEqual([['A', '2019-01-01', '2020-06-01']]);
    expect(read([titled('A', '2019-01-01', '2020-06-01')]).jobs).toEqual([['A', '2019-01-01', '2020-06-02']]);
  });
});

test('neighbours of one value are one period, equal rows count once', () => {
  expect(
    read([titled('A', '2019-01-01', '2019-12-31'), titled('A', '2020-01-01', '2020-12-31'), titled('A', '2020-01-01', '2020-12-31')]),
  ).toEqual({
    ends: 'inclusive',
    jobs: [['A', '2019-01-01', '2021-01-01']],
    codes: [],
  });
});

test('a period that overlaps the next ends where that begins, and is named', () => {
  const { jobs, codes } = read([titled('A', '2019-01-01'), titled('B', '2020-01-01', '2020-12-31'), titled('C', '2020-01-01')]);
  expect(jobs).toEqual([
    ['A', '2019-01-01', '2020-01-01'],
    ['C', '2020-01-01', null],
  ]);
  expect(codes).toEqual(['history_overlap', 'history_overlap']);
});

test('a period that ends before it begins blocks', () => {
  expect(read([titled('A', '2020-02-01', '2019-02-01')])).toEqual({ ends: 'inclusive', jobs: [], codes: ['history_dates_out_of_order'] });
});
