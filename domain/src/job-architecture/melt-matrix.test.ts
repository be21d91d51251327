import { expect, test } from 'vitest';
import { meltMatrix } from './melt-matrix.ts';

const row = { file: 'm.csv', row: 2, competency: 'Testing', family: 'Engineering' };

test('competencies against profiles: a cell is a required level, a blank asks for nothing', () => {
  const melted = meltMatrix([{ ...row, cells: { Junior: '1', Senior: '3', Lead: ' ' } }], ['Junior', 'Senior', 'Lead'], 'required');
  expect(melted).toEqual({
    expectations: [
      { ...row, profile: 'Junior', required: '1' },
      { ...row, profile: 'Senior', required: '3' },
    ],
    descriptors: [],
  });
});

test('competencies against levels: a cell describes its column, and each column is a profile that asks for its step', () => {
  const melted = meltMatrix([{ ...row, cells: { L1: 'Writes tests', L2: 'n/a', L3: 'Plans tests' } }], ['L1', 'L2', 'L3'], 'descriptors');
  expect(melted.expectations).toEqual([
    { ...row, profile: 'L1', required: '1', jobLevel: '1' },
    { ...row, profile: 'L2', required: 'n/a', jobLevel: '2' },
    { ...row, profile: 'L3', required: '3', jobLevel: '3' },
  ]);
  expect(melted.descriptors).toEqual([
    { file: 'm.csv', row: 2, competency: 'Testing', steps: { L1: 'Writes tests', L2: 'n/a', L3: 'Plans tests' } },
  ]);
});
