import { expect, test } from 'vitest';
import { hueOf, initialsOf } from './avatar.tsx';

test.each([
  ['Amara Okafor', 'AO'],
  ['Maria del Carmen Ruiz', 'MR'],
  ['Björk', 'B'],
  ['  élodie   ñandú ', 'ÉÑ'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a name keeps its colour, and a crowd uses all six', () => {
  expect(hueOf('Amara Okafor')).toBe(hueOf('Amara Okafor'));
  const crowd = new Set(Array.from({ length: 60 }, (_, index) => hueOf(`Person ${index}`)));
  expect(crowd.size).toBe(6);
});
