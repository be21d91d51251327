import { describe, expect, test } from 'vitest';
import { importScale } from './import-scale.ts';

const names = (scale: ReturnType<typeof importScale>): string[] => scale.steps.map(({ name }) => name);

test('the mapping decides, then the columns, then numbers, then known words', () => {
  expect(importScale({ steps: [{ name: 'Low' }, { name: 'High' }] }, ['A', 'B'], ['3']).source).toBe('mapping');
  expect(names(importScale(undefined, ['Awareness', 'Working'], ['3']))).toEqual(['Awareness', 'Working']);
  expect(names(importScale(undefined, [], ['3', 'n/a', '1']))).toEqual(['Level 1', 'Level 2', 'Level 3']);
  const words = importScale(undefined, [], ['Expert', 'working', 'NOT IN USE', 'Awareness']);
  expect([words.source, names(words)]).toEqual(['known_words', ['Awareness', 'working', 'Expert']]);
});

test('words that nobody knows are listed and never guessed at', () => {
  const scale = importScale(undefined, [], ['Sprout', 'Tree']);
  expect([scale.source, names(scale)]).toEqual(['unknown', ['Sprout', 'Tree']]);
});

describe('a cell of a scale of four', () => {
  const { stepOf } = importScale(
    { steps: [{ name: 'Awareness' }, { name: 'Working', also: ['W'] }, { name: 'Practitioner' }, { name: 'Expert' }] },
    [],
    [],
  );
  test.each([
    ['working', 2],
    [' W ', 2],
    ['3', 3],
    ['3.0', 3],
    ['Level 4', 4],
    ['L1', 1],
    ['Stufe 2', 2],
    ['3/4', 3],
    ['3 - Practitioner', 3],
    ['Expert (leads others)', 4],
    ['0%', 1],
    ['100%', 4],
    ['67 %', 3],
    ['5', undefined],
    ['0', undefined],
    ['Guru', undefined],
    ['Working or Expert', undefined],
    ['Working / Expert', undefined],
  ])('"%s" is step %s', (cell, step) => {
    expect(stepOf(cell)).toBe(step);
  });
});
