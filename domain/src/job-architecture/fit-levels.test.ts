import { describe, expect, test } from 'vitest';
import { fitLevels } from './fit-levels.ts';
import { FrameworkDocument } from './framework-document.ts';
import { type LevelSet, levelSets } from './level-sets.ts';

const own = (set: LevelSet) => levelSets[set].map((level, place) => ({ ...level, id: `level-${place + 1}`, order: place + 1 }));
const template = FrameworkDocument.parse({
  format: 'waymark-framework/1',
  framework: { slug: 'crafts', name: 'Crafts' },
  levels: levelSets.five,
  families: [
    {
      slug: 'crafts',
      name: 'Crafts',
      profiles: ['L1', 'L3', 'L4', 'L5'].map((level) => ({ slug: `at-${level.toLowerCase()}`, title: `At ${level}`, level })),
    },
  ],
});
const standing = (document: FrameworkDocument) => document.families[0]?.profiles.map(({ level }) => level);

describe('a template on an organisation’s levels', () => {
  test('brings its own where there are none', () => {
    expect(fitLevels(template, [])).toEqual(template);
  });

  test('with four levels, the fifth stands on the last, and no level is added', () => {
    const fitted = fitLevels(template, own('four').toReversed());
    expect(standing(fitted)).toEqual(['L1', 'L3', 'L4', 'L4']);
    expect(fitted.levels.map(({ name }) => name)).toEqual(['Junior', 'Mid-level', 'Senior', 'Principal/Lead']);
  });

  test('with six, every role stays where it is and the sixth is free', () => {
    const fitted = fitLevels(template, own('six'));
    expect(standing(fitted)).toEqual(standing(template));
    expect(fitted.levels).toHaveLength(5);
  });

  test('goes by place, whatever the codes are', () => {
    const renamed = own('five').map((level) => ({ ...level, code: `Grade ${level.order}` }));
    expect(standing(fitLevels(template, renamed))).toEqual(['Grade 1', 'Grade 3', 'Grade 4', 'Grade 5']);
  });
});
