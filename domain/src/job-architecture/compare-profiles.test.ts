import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProfiles, type RequiredStep } from './compare-profiles.ts';

const asks = (steps: Record<string, number>): RequiredStep[] =>
  Object.entries(steps).map(([competency, required]) => ({ competency, required }));

const only = (required: number): RequiredStep[] => (required === 0 ? [] : asks({ a: required }));

describe('one competency', () => {
  test.each([1, 2, 3, 4])('asked at %i by both is met', (step) => {
    expect(compareProfiles(only(step), only(step))).toEqual({ met: 1, raise: 0, new: 0, surplus: 0, points: 0 });
  });
  test.each([
    [2, 1],
    [3, 1],
    [4, 1],
    [3, 2],
    [4, 2],
    [4, 3],
  ])('asked at %i, then lower at %i, is met', (from, to) => {
    expect(compareProfiles(only(from), only(to))).toEqual({ met: 1, raise: 0, new: 0, surplus: 0, points: 0 });
  });
  test.each([
    [1, 2, 1],
    [1, 3, 2],
    [1, 4, 3],
    [2, 3, 1],
    [2, 4, 2],
    [3, 4, 1],
  ])('asked at %i, then higher at %i, misses %i', (from, to, points) => {
    expect(compareProfiles(only(from), only(to))).toEqual({ met: 0, raise: 1, new: 0, surplus: 0, points });
  });
  test.each([1, 2, 3, 4])('asked only by the target at %i is new and misses every step', (step) => {
    expect(compareProfiles([], only(step))).toEqual({ met: 0, raise: 0, new: 1, surplus: 0, points: step });
  });
  test.each([1, 2, 3, 4])('asked only by the source at %i is surplus', (step) => {
    expect(compareProfiles(only(step), [])).toEqual({ met: 0, raise: 0, new: 0, surplus: 1, points: 0 });
  });
  test('asked by neither counts nowhere', () => {
    expect(compareProfiles([], [])).toEqual({ met: 0, raise: 0, new: 0, surplus: 0, points: 0 });
  });
});

test('several competencies add up', () => {
  const developer = asks({ programming: 2, testing: 2, security: 1, legacy: 3 });
  const senior = asks({ programming: 3, testing: 2, security: 1, design: 3, leading: 2 });
  expect(compareProfiles(developer, senior)).toEqual({ met: 2, raise: 1, new: 2, surplus: 1, points: 6 });
  expect(compareProfiles(senior, developer)).toEqual({ met: 3, raise: 0, new: 1, surplus: 2, points: 3 });
});

test('every pair of profiles over three competencies keeps the sums', () => {
  const step = fc.integer({ min: 0, max: 5 });
  const profile = fc.record({ a: step, b: step, c: step }).map((steps) => asks(steps).filter(({ required }) => required > 0));
  fc.assert(
    fc.property(profile, profile, (from, to) => {
      const got = compareProfiles(from, to);
      const back = compareProfiles(to, from);
      expect(got.met + got.raise + got.new).toBe(to.length);
      expect(got.surplus + (to.length - got.new)).toBe(from.length);
      expect(got.surplus).toBe(back.new);
      expect(got.points === 0).toBe(got.met === to.length);
      const sum = (steps: readonly RequiredStep[]): number => steps.reduce((total, each) => total + each.required, 0);
      expect(got.points - back.points).toBe(sum(to) - sum(from));
    }),
  );
});
