import { expect, test } from 'vitest';
import { freeName, nameGiver } from './free-name.ts';

test('the first free number is taken', () => {
  expect(freeName('ann', new Set(['bo']))).toBe('ann');
  expect(freeName('ann', new Set(['ann', 'ann-2', 'ann-4']))).toBe('ann-3');
});

test('names given out differ from each other and from those taken', () => {
  const give = nameGiver(['ann', 'ann-3', 'bo-2']);
  expect(['ann', 'ann', 'bo', 'bo', 'ann', 'ann-2'].map(give)).toEqual(['ann-2', 'ann-4', 'bo', 'bo-3', 'ann-5', 'ann-2-2']);
});
