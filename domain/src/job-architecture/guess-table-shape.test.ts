import { expect, test } from 'vitest';
import { guessTableShape } from './guess-table-shape.ts';

const text = 'Plans tests with the team and says what they leave out.';
const column = (title: string, ...cells: string[]) => ({ title, cells });

test('a role and a competency in each row make a long table', () => {
  expect(guessTableShape({ fields: new Set(['profile', 'competency']), others: [] })?.shape).toBe('long');
});

test('texts below the words of a ladder make a descriptor table, and other columns stay out of it', () => {
  const others = [column('Awareness', text), column('Expert', text, ''), column('Roles that need it', 'Tester')];
  expect(guessTableShape({ fields: new Set(['competency']), others })).toMatchObject({
    shape: 'descriptors',
    columns: ['Awareness', 'Expert'],
  });
});

test('texts below other titles describe levels, short cells are required levels', () => {
  const others = [column('Junior', text), column('Senior', text)];
  expect(guessTableShape({ fields: new Set(['competency']), others })).toMatchObject({
    shape: 'matrix_descriptors',
    columns: ['Junior', 'Senior'],
  });
  const short = [column('Junior', '1', ''), column('Senior', 'Working'), column('Empty', '')];
  expect(guessTableShape({ fields: new Set(['competency', 'category']), others: short })).toMatchObject({
    shape: 'matrix_required',
    columns: ['Junior', 'Senior'],
  });
});

test('without competencies it is no framework table', () => {
  expect(guessTableShape({ fields: new Set(['profile']), others: [] })).toBeUndefined();
});
