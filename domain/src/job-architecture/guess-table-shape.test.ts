import { expect, test } from 'vitest';
import { countedColumns, guessTableShape } from './guess-table-shape.ts';

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

test('short phrases describe, levels that nobody knows are levels', () => {
  const phrases = [column('L1', 'Mixes by recipe', 'Bakes one bread'), column('L2', 'Invents recipes', 'Runs the oven')];
  expect(guessTableShape({ fields: new Set(['competency']), others: phrases })?.shape).toBe('matrix_descriptors');
  const metals = [column('Baker', 'Bronze', 'Silver'), column('Master', 'Gold', 'Gold')];
  expect(guessTableShape({ fields: new Set(['competency']), others: metals })?.shape).toBe('matrix_required');
  const said = [column('Baker', 'Level 1', 'Level 2'), column('Master', 'Level 3', '')];
  expect(guessTableShape({ fields: new Set(['competency']), others: said })?.shape).toBe('matrix_required');
});

test('columns that are counted belong together, one alone is a column like any other', () => {
  expect([...countedColumns(['Skill', 'Level 1', 'level 2', 'L1', 'Grade', 'Stufe 3'])]).toEqual(['Level 1', 'level 2']);
  expect(countedColumns(['Level 1', 'Month 1', 'Month 2']).size).toBe(0);
});

test('without competencies it is no framework table', () => {
  expect(guessTableShape({ fields: new Set(['profile']), others: [] })).toBeUndefined();
});
