import { describe, expect, test } from 'vitest';
import { compareAllProfiles } from './compare-all-profiles.ts';
import type { FrameworkContent } from './framework-content.ts';
import { figuresOf } from './framework-summary.ts';
import { tellRole } from './role-page.ts';

const level = (order: number) => ({ id: `l${order}`, order, code: `L${order}`, name: `Level ${order}`, scope: '' });
const scale = { id: 's', slug: 'steps', name: 'Steps', levels: [1, 2, 3].map((step) => ({ step, name: `Step ${step}`, anchor: '' })) };
const competency = (id: string) => ({
  id,
  slug: id,
  name: id,
  kind: 'technical' as const,
  category: '',
  definition: '',
  scale,
  descriptors: [
    { step: 1, text: 'One.', indicators: [] },
    { step: 2, text: '', indicators: [] },
  ],
});
const profile = (id: string, asks: Record<string, number>, change: object = {}) => ({
  id,
  slug: id,
  familyId: 'f',
  trackIds: ['t'],
  levelId: 'l1',
  title: id.toUpperCase(),
  shortTitle: null,
  purpose: '',
  scope: '',
  typicalWeek: [],
  goodLooksLike: [],
  expectations: Object.entries(asks).map(([competencyId, required]) => ({
    competencyId,
    required,
    importance: 3,
    mustHave: false,
    wording: '',
  })),
  ...change,
});
const move = (fromId: string, toId: string, kind: 'vertical' | 'lateral' = 'vertical') => ({
  fromId,
  toId,
  kind,
  rotation: false,
  note: '',
});
const content = (change: Partial<FrameworkContent> = {}): FrameworkContent => ({
  frameworkId: 'fw',
  frameworkSlug: 'fw',
  frameworkName: 'Framework',
  versionId: 'v1',
  number: 1,
  state: 'published',
  publishedAt: '2026-01-01T00:00:00.000Z',
  levels: [level(1), level(2)],
  families: [{ id: 'f', slug: 'family', name: 'Family', description: '' }],
  tracks: [{ id: 't', slug: 'track', familyId: 'f', name: 'Track', kind: 'individual_contributor', profileIds: ['a', 'b'] }],
  profiles: [profile('a', { x: 1 }), profile('b', { x: 2, y: 1 }, { levelId: 'l2' })],
  moves: [move('a', 'b')],
  competencies: [competency('x'), competency('y'), competency('unused')],
  ...change,
});
const other = content({
  frameworkId: 'other',
  versionId: 'o1',
  families: [{ id: 'g', slug: 'other', name: 'Other', description: '' }],
  tracks: [],
  profiles: [profile('c', {}, { familyId: 'g', trackIds: [] })],
  moves: [move('c', 'a', 'lateral')],
});

describe('telling a role', () => {
  test('gives its tracks, what is asked on them, and the ways in and on across frameworks', () => {
    const told = tellRole(content(), 'a', [content(), other]);
    expect(told).toMatchObject({ family: { slug: 'family' }, level: { order: 1 }, profile: { title: 'A' } });
    expect(told?.tracks.map(({ roles }) => roles.map(({ title, level: at }) => `${title} ${at.order}`))).toEqual([['A 1', 'B 2']]);
    expect(told?.competencies.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(told?.waysIn).toMatchObject([{ kind: 'lateral', role: { title: 'C', familySlug: 'other' } }]);
    expect(told?.waysOn).toMatchObject([
      { kind: 'vertical', role: { title: 'B', level: { order: 2 } } },
      { kind: 'lateral', role: { title: 'C' } }, // open both ways, though drawn from there only
    ]);
  });

  test('of a draft leaves out the moves of the live version of the same framework', () => {
    const draft = content({ versionId: 'v2', state: 'draft', number: null, moves: [] });
    expect(tellRole(draft, 'a', [content(), other])?.waysOn.map(({ kind }) => kind)).toEqual(['lateral']);
  });

  test('that is not in the version gives nothing; a move into nowhere is left out', () => {
    expect(tellRole(content(), 'c', [])).toBeUndefined();
    expect(tellRole(content({ moves: [move('a', 'gone')] }), 'a', [])?.waysOn).toEqual([]);
  });
});

test('counts what a version holds; words of a step count, other steps do not', () => {
  expect(figuresOf(content())).toEqual({
    families: [{ slug: 'family', name: 'Family' }],
    tracks: 1,
    profiles: 2,
    profileIds: ['a', 'b'],
    competencies: 2,
    expectations: 3,
    written: 2,
  });
});

test('compares every profile with every other one, both ways round', () => {
  expect(compareAllProfiles(content())).toEqual([
    { from: ['Family', 'Track', 'A'], to: ['Family', 'Track', 'B'], met: 0, raise: 1, new: 1, surplus: 0, points: 2 },
    { from: ['Family', 'Track', 'B'], to: ['Family', 'Track', 'A'], met: 1, raise: 0, new: 0, surplus: 1, points: 0 },
  ]);
});
