import { expect, test } from 'vitest';
import { rankName } from './match-words.ts';

test.each([
  ['Senior Engineer', 'senior engineer', 0],
  ['Senior Engineer', 'SEN', 1],
  ['Senior Engineer', 'eng', 2],
  ['Senior Engineer', 'gine', 3],
  ['Principal Engineer', 'princpal', 4],
  ['Principal Engineer', 'pirncipal', 4],
  ['Chargé de projet', 'charge', 1],
  ['Engineer', 'enginere', 4],
  ['Cook', 'cool', 4],
  ['Cat', 'car', undefined],
  ['Senior Engineer', 'marketing', undefined],
  ['Anything', '', 1],
])('%s answers "%s" with rank %s', (name, search, rank) => {
  expect(rankName(name, search)).toBe(rank);
});
