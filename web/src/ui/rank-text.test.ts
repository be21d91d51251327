import { expect, test } from 'vitest';
import { rankText } from './rank-text.ts';

test('the beginning beats a later word, a later word beats the inside', () => {
  const ranks = ['Engineering Manager', 'Senior Engineer', 'Reengineering'].map((text) => rankText('eng', text));
  expect(ranks).toEqual([5, 4, 3]);
});

test('accents and capitals do not matter', () => {
  expect(rankText('tomas', 'Tomás Rivera')).toBe(5);
  expect(rankText('TOMÁS', 'tomas rivera')).toBe(5);
});

test.each([
  ['enginer', 'Senior Engineer'],
  ['collabration', 'Collaboration'],
  ['stategic thikning', 'Strategic thinking'],
])('a slip of the hand (%s) still finds %s', (query, text) => {
  expect(rankText(query, text)).toBeGreaterThan(0);
});

test('letters in order are the last resort, and something else is nothing', () => {
  expect(rankText('snr', 'Senior')).toBe(1);
  expect(rankText('xyz', 'Senior Engineer')).toBe(0);
  expect(rankText('ab', 'Amara Bold')).toBe(0);
});

test('an empty query fits everything', () => {
  expect(rankText('  ', 'Anything')).toBe(1);
});
