import { describe, expect, test } from 'vitest';
import { agreedSteps, compareRatings, needsReason, type RatingAgreement } from './agree-ratings.ts';

const view = (steps: Record<string, number | null>) =>
  new Map(Object.entries(steps).map(([id, step]) => [id, { step, notObserved: step === null }]));

const agreement = (over: Partial<RatingAgreement> & { competencyId: string }): RatingAgreement => ({
  outcome: 'level',
  step: 3,
  reason: 'Because of the review',
  proposedBy: 'manager',
  confirmedBy: null,
  ...over,
});

const compare = (self: Record<string, number | null>, manager: Record<string, number | null>, agreements: RatingAgreement[] = []) =>
  compareRatings({ competencyIds: Object.keys(self), self: view(self), manager: view(manager), agreements });

describe('comparing two views', () => {
  test('the widest difference comes first, then reading order', () => {
    const rows = compare({ a: 2, b: 1, c: 3, d: 2 }, { a: 2, b: 3, c: 4, d: 2 });
    expect(rows.map((row) => [row.competencyId, row.difference])).toEqual([
      ['b', 2],
      ['c', 1],
      ['a', 0],
      ['d', 0],
    ]);
  });

  test('a match is settled without a word', () => {
    expect(compare({ a: 2 }, { a: 2 })[0]).toMatchObject({ matches: true, settled: { outcome: 'level', step: 2 } });
  });

  test('two that could not tell leave it open', () => {
    expect(compare({ a: null }, { a: null })[0]).toMatchObject({
      matches: true,
      difference: null,
      settled: { outcome: 'left_open', step: null },
    });
  });

  test('one that could not tell is a difference, counted like one step', () => {
    const rows = compare({ a: 2, b: 2, c: 1 }, { a: 2, b: null, c: 3 });
    expect(rows.map((row) => row.competencyId)).toEqual(['c', 'b', 'a']);
    expect(rows[1]).toMatchObject({ matches: false, difference: null, settled: null });
  });

  test('a proposal settles nothing until the other side confirms', () => {
    expect(compare({ a: 2 }, { a: 3 }, [agreement({ competencyId: 'a' })])[0]?.settled).toBeNull();
    const confirmed = agreement({ competencyId: 'a', confirmedBy: 'self' });
    expect(compare({ a: 2 }, { a: 3 }, [confirmed])[0]?.settled).toEqual({ outcome: 'level', step: 3 });
  });

  test('a proposal on a match opens it again until it is confirmed', () => {
    expect(compare({ a: 2 }, { a: 2 }, [agreement({ competencyId: 'a', step: 3 })])[0]?.settled).toBeNull();
  });
});

describe('the agreed steps', () => {
  test('exist once all is settled; what is left open or seen differently has none', () => {
    const rows = compare({ a: 2, b: 2, c: 3 }, { a: 2, b: 3, c: 1 }, [
      agreement({ competencyId: 'b', outcome: 'left_open', step: null, confirmedBy: 'self' }),
      agreement({ competencyId: 'c', outcome: 'seen_differently', step: null, confirmedBy: 'self' }),
    ]);
    expect(agreedSteps(rows)).toEqual(new Map([['a', 2]]));
  });

  test('do not exist while one waits', () => {
    expect(agreedSteps(compare({ a: 2, b: 2 }, { a: 2, b: 3 }))).toBeUndefined();
  });
});

test('a reason is asked where the views differ or the outcome departs from what both said', () => {
  const match = { matches: true, selfStep: 2 };
  const differ = { matches: false, selfStep: 2 };
  expect(needsReason(match, { outcome: 'level', step: 2 })).toBe(false);
  expect(needsReason(match, { outcome: 'level', step: 3 })).toBe(true);
  expect(needsReason(match, { outcome: 'left_open', step: null })).toBe(true);
  expect(needsReason(differ, { outcome: 'level', step: 2 })).toBe(true);
});
