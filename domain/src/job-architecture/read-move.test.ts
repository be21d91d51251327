import { expect, test } from 'vitest';
import { readMove } from './read-move.ts';

const engineer = { familyId: 'engineering', levelOrder: 2 };
const senior = { familyId: 'engineering', levelOrder: 3 };
const associate = { familyId: 'product', levelOrder: 2 };

test.each([
  ['vertical', false, engineer, senior, 'up'],
  ['diagonal', false, engineer, senior, 'up'],
  ['lateral', false, senior, senior, 'switch'],
  ['lateral', false, senior, engineer, 'sideways'],
  ['lateral', false, engineer, associate, 'family'],
  ['diagonal', false, associate, senior, 'family'],
  ['vertical', false, associate, senior, 'family'],
  ['lateral', true, engineer, associate, 'rotation'],
  ['vertical', true, engineer, senior, 'rotation'],
  ['diagonal', true, engineer, senior, 'rotation'],
] as const)('a %s move (rotation: %s) reads by families and levels', (kind, rotation, from, to, reads) => {
  expect(readMove({ kind, rotation }, from, to)).toBe(reads);
});
