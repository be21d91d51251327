import { expect, test } from 'vitest';
import { type PaletteSearch, readPaletteQuery } from './palette-search.ts';

const searches: readonly PaletteSearch[] = [
  { id: 'people', group: 'app.palette.people', prefix: '@', page: '/people/$handle', find: async () => [] },
  { id: 'competencies', group: 'app.palette.competencies', prefix: '#', page: '/programme/competencies/$slug', find: async () => [] },
];

test.each([
  ['leila', { text: 'leila', only: undefined }],
  ['@lei', { text: 'lei', only: 'people' }],
  [' # coll', { text: 'coll', only: 'competencies' }],
  ['>theme', { text: 'theme', only: 'commands' }],
  ['/plan', { text: 'plan', only: 'places' }],
  ['', { text: '', only: undefined }],
])('%j asks for %j', (typed, asked) => {
  expect(readPaletteQuery(typed, searches)).toEqual(asked);
});

test('a group chosen with Tab holds until a prefix asks for another', () => {
  expect(readPaletteQuery('lei', searches, 'people')).toEqual({ text: 'lei', only: 'people' });
  expect(readPaletteQuery('>lei', searches, 'people').only).toBe('commands');
});
