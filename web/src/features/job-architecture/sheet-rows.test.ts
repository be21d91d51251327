import { describe, expect, test } from 'vitest';
import { groupFindings } from './finding-words.ts';
import type { Finding, FrameworkContent } from './framework-queries.ts';
import { matrixRows } from './role-steps.ts';
import { sheetRoles, sheetRows } from './track-rows.ts';

const scale = { id: 's', slug: 's', name: 'S', levels: [1, 2, 3].map((step) => ({ step, name: `Step ${step}`, anchor: '' })) };
const competency = (id: string) => ({
  id,
  slug: id,
  name: id.toUpperCase(),
  kind: 'technical' as const,
  category: 'Craft',
  definition: `Means ${id}.`,
  scale,
  descriptors: [{ step: 2, text: `Library ${id} 2.`, indicators: [] }],
});
const level = (order: number) => ({ id: `l${order}`, order, code: `L${order}`, name: `Level ${order}`, scope: '' });
const asks = (wishes: Record<string, number>, wording = '') =>
  Object.entries(wishes).map(([competencyId, required]) => ({ competencyId, required, importance: 3, mustHave: required > 2, wording }));
const role = (id: string, order: number, expectations: ReturnType<typeof asks>) => ({
  id,
  slug: id,
  title: id,
  level: level(order),
  expectations,
});
const profile = (id: string, order: number, expectations: ReturnType<typeof asks>) => ({
  ...role(id, order, expectations),
  familyId: 'f',
  trackIds: [],
  levelId: `l${order}`,
  shortTitle: null,
  purpose: '',
  scope: '',
  typicalWeek: [],
  goodLooksLike: [],
});
const content: FrameworkContent = {
  frameworkId: 'fw',
  frameworkSlug: 'fw',
  frameworkName: 'Framework',
  versionId: 'v',
  number: null,
  state: 'draft',
  publishedAt: null,
  levels: [level(1), level(2)],
  families: [{ id: 'f', slug: 'family', name: 'Family', description: '' }],
  tracks: [{ id: 't', slug: 't', familyId: 'f', name: 'T', kind: 'own', profileIds: ['second', 'first'] }],
  profiles: [
    profile('second', 2, asks({ b: 2, a: 3 })),
    profile('first', 1, asks({ a: 1 }, 'Own words.')),
    profile('off', 1, asks({ c: 1 })),
  ],
  moves: [],
  competencies: [competency('a'), competency('b'), competency('c')],
};

describe('the matrix of a role', () => {
  test('has what the role asks for in its order, then what only a neighbour asks for', () => {
    const rows = matrixRows(content.competencies, {
      before: role('first', 1, asks({ c: 1 })),
      here: role('here', 1, asks({ b: 2, a: 3 })),
      after: undefined,
    });
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(rows[0]?.here).toEqual({ step: 2, stepName: 'Step 2', steps: 3, mustHave: false, text: 'Library b 2.' });
    expect(rows[1]?.here).toMatchObject({ mustHave: true, text: '' });
    expect([rows[2]?.here, rows[2]?.before?.step]).toEqual([undefined, 1]);
  });
});

describe('the sheet of a framework', () => {
  test('shows a track in its order, or a whole family by level', () => {
    expect(sheetRoles(content, 'f', 't').map(({ id }) => id)).toEqual(['second', 'first']);
    expect(sheetRoles(content, 'f', null).map(({ id, levelOrder }) => `${levelOrder} ${id}`)).toEqual(['1 first', '1 off', '2 second']);
  });

  test('has a row for each competency that these roles ask for, and a blank where one does not', () => {
    const rows = sheetRows(content, sheetRoles(content, 'f', 't'));
    expect(rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.text)])).toEqual([
      ['B', 'Library b 2.', undefined],
      ['A', '', 'Own words.'],
    ]);
  });
});

test('findings are grouped by what is to be done, and name roles as people do', () => {
  const found = (code: Finding['code'], where: Finding['where']) => ({ severity: 'warns' as const, code, where, data: {} });
  const groups = groupFindings(
    [
      found('no_expectations', { profile: 'family/first' }),
      found('missing_descriptor', { profile: 'family/second', competency: 'a' }),
      found('no_expectations', { profile: 'family/off' }),
      found('lateral_move_level', { move: { from: 'family/first', to: 'elsewhere/boss' } }),
      found('duplicate_level', {}),
    ],
    content,
  );
  expect(groups.map(({ words, count, places }) => [words, count, places.map(({ text }) => text)])).toEqual([
    ['no_expectations', 2, ['first', 'off']],
    ['missing_descriptor', 1, ['second, A']],
    ['lateral_move_level', 1, ['first, elsewhere/boss']],
    ['other', 1, []],
  ]);
  expect(groups[0]?.places[0]?.address).toBe('family/first');
});
