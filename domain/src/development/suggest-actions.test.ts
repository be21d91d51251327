import { describe, expect, test } from 'vitest';
import type { CatalogueAction } from './catalogue-action.ts';
import { judgePlanActivity } from './plan-activity.ts';
import { suggestActions } from './suggest-actions.ts';

const action = (id: string, over: Partial<CatalogueAction> = {}): CatalogueAction => ({
  id,
  slug: id,
  title: id,
  kind: 'training',
  description: '',
  outcome: '',
  involves: '',
  effortHours: 10,
  source: 'starter',
  builds: [{ competencyId: 'c', from: 2, to: 3 }],
  ...over,
});

const suggest = (catalogue: CatalogueAction[], over: { taken?: Set<string>; most?: number; from?: number; other?: string[] } = {}) =>
  suggestActions({
    competencyId: 'c',
    from: over.from ?? 2,
    to: 3,
    catalogue,
    otherCompetencyIds: over.other ?? [],
    taken: over.taken ?? new Set(),
    most: over.most ?? 10,
  });

const ids = (suggestions: ReturnType<typeof suggest>) => suggestions.map(({ action: one }) => one.id);

describe('suggesting actions for a step', () => {
  test('different kinds come before a second of one kind', () => {
    const found = suggest([
      action('a'),
      action('b'),
      action('m', { kind: 'mentoring', effortHours: 500 }),
      action('s', { kind: 'shadowing', effortHours: 900 }),
    ]);
    expect(ids(found)).toEqual(['a', 'm', 's', 'b']);
  });

  test('the exact step beats one that covers it, which beats the step next to it', () => {
    const wide = action('wide', { builds: [{ competencyId: 'c', from: 1, to: 4 }] });
    const next = action('next', { builds: [{ competencyId: 'c', from: 3, to: 4 }] });
    const found = suggest([next, wide, action('exact')]);
    expect(found.map(({ action: one, reason }) => [one.id, reason.fit])).toEqual([
      ['exact', 'exact'],
      ['wide', 'covers'],
      ['next', 'next'],
    ]);
  });

  test('what builds more of the plan comes first, then the own ones, then the lesser effort, then the title', () => {
    const both = action('z-both', {
      builds: [
        { competencyId: 'c', from: 2, to: 3 },
        { competencyId: 'd', from: 1, to: 2 },
      ],
    });
    const own = action('y-own', { source: 'own', effortHours: 99 });
    const found = suggest([action('b'), action('a'), action('small', { effortHours: 1 }), own, both], { other: ['d'] });
    expect(ids(found)).toEqual(['z-both', 'y-own', 'small', 'a', 'b']);
    expect(found[0]?.reason).toEqual({ fit: 'exact', alsoBuilds: ['d'], own: false });
  });

  test('what is taken, and what builds something else, is not offered', () => {
    expect(
      ids(suggest([action('a'), action('x', { builds: [{ competencyId: 'd', from: 2, to: 3 }] })], { taken: new Set(['a']) })),
    ).toEqual([]);
  });

  test('a person who is not assessed starts from nothing', () => {
    expect(ids(suggest([action('first', { builds: [{ competencyId: 'c', from: 0, to: 1 }] })], { from: 0 }))).toEqual(['first']);
  });

  test('never more than asked for', () => {
    expect(suggest([action('a'), action('b'), action('c')], { most: 2 })).toHaveLength(2);
  });
});

test.each([
  ['shared', '2026-09-23', 'moving'],
  ['shared', '2026-09-22', 'quiet'],
  ['draft', '2026-09-22', 'quiet'],
  ['paused', '2020-01-01', 'paused'],
  ['finished', '2020-01-01', 'finished'],
] as const)('a %s plan last touched on %s is %s on 22 November', (state, lastActivityOn, activity) => {
  expect(judgePlanActivity({ state, lastActivityOn }, '2026-11-22')).toBe(activity);
});

test('no plan is none', () => {
  expect(judgePlanActivity(undefined, '2026-11-22')).toBe('none');
});
