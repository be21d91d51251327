import { describe, expect, test } from 'vitest';
import { FrameworkDocument } from './framework-document.ts';
import { familiesToKeepApart, renameCompetencies, renameFamilies } from './keep-apart.ts';

const document = FrameworkDocument.parse({
  format: 'waymark-framework/1',
  framework: { slug: 'shop', name: 'Shop' },
  competencies: [{ slug: 'selling', name: 'Selling', kind: 'technical', scale: 'steps' }],
  families: [
    {
      slug: 'data',
      name: 'Data',
      profiles: [
        {
          slug: 'analyst',
          title: 'Analyst',
          level: 'L1',
          expectations: [
            { competency: 'selling', required: 1 },
            { competency: 'other', required: 1 },
          ],
        },
      ],
    },
  ],
  moves: [
    { from: 'data/analyst', to: 'sales/clerk', kind: 'lateral' },
    { from: 'sales/clerk', to: 'data/analyst', kind: 'lateral' },
  ],
});

describe('families that another framework has', () => {
  test.each([
    ['free', {}, []],
    ['its own', { data: 'shop' }, []],
    ['taken', { data: 'bank' }, ['data-2']],
    ['taken, and kept apart before', { data: 'bank', 'data-2': 'shop' }, ['data-2']],
    ['taken twice', { data: 'bank', 'data-2': 'mill' }, ['data-3']],
  ])('%s', (_case, owners, slugs) => {
    expect([...familiesToKeepApart(document, new Map(Object.entries(owners))).values()]).toEqual(slugs);
  });

  test('are renamed wherever the file names them, and only they', () => {
    const renamed = renameFamilies(document, new Map([['data', 'data-2']]));
    expect(renamed.families.map(({ slug }) => slug)).toEqual(['data-2']);
    expect(renamed.moves.map(({ from, to }) => `${from} ${to}`)).toEqual(['data-2/analyst sales/clerk', 'sales/clerk data-2/analyst']);
  });
});

test('competencies are renamed in the library and in what roles ask for', () => {
  const renamed = renameCompetencies(document, new Map([['selling', 'selling-shop']]));
  expect(renamed.competencies.map(({ slug }) => slug)).toEqual(['selling-shop']);
  expect(renamed.families[0]?.profiles[0]?.expectations.map(({ competency }) => competency)).toEqual(['selling-shop', 'other']);
});
