import { expect, test } from 'vitest';
import { type LevelSet, levelSetOf, levelSets, levelsFor } from './level-sets.ts';

const present = (set: LevelSet) => levelSets[set].map((level, place) => ({ ...level, id: `level-${place + 1}`, order: place + 1 }));

test('there are four levels by the guide’s names, five, or six, each with what it means', () => {
  expect(levelSets.four.map(({ name }) => name)).toEqual(['Junior', 'Mid-level', 'Senior', 'Principal/Lead']);
  expect(levelSets.five.map(({ name }) => name)).toEqual(['Learning', 'Independent', 'Leads work', 'Leads across teams', 'Sets direction']);
  expect(levelSets.six.slice(0, 5)).toEqual(levelSets.five);
  for (const set of Object.values(levelSets)) {
    expect(new Set(set.map(({ code }) => code)).size).toBe(set.length);
    expect(set.every(({ scope }) => scope.length > 20)).toBe(true);
  }
});

test('a set is known by its names; levels of one’s own are none', () => {
  expect(levelSetOf(present('four'))).toBe('four');
  expect(levelSetOf(present('six'))).toBe('six');
  expect(levelSetOf(present('five').map((level, at) => (at === 1 ? { ...level, name: 'Solo' } : level)))).toBeNull();
  expect(levelSetOf([])).toBeNull();
});

test('another set keeps the levels that are there by their place, adds what is missing and leaves out what is beyond', () => {
  expect(levelsFor('six', present('five')).map(({ id }) => id)).toEqual(['level-1', 'level-2', 'level-3', 'level-4', 'level-5', undefined]);
  expect(levelsFor('four', present('five')).map(({ id, name }) => [id, name])).toEqual([
    ['level-1', 'Junior'],
    ['level-2', 'Mid-level'],
    ['level-3', 'Senior'],
    ['level-4', 'Principal/Lead'],
  ]);
  expect(levelsFor('five', [])).toEqual(levelSets.five);
});
