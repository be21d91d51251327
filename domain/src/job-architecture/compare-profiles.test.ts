import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProfiles, type RequiredStep } from './compare-profiles.ts';

const asks = (steps: Record<string, number>): RequiredStep[] => Object.entries(steps).map(([competency, required]) => ({ competency, required }));

describe('one competency', () => {
  for (let from = 0; from <= 4; from += 1) {
    for (let to = 0; to <= 4; to += 1) {
      test(`asked at ${from || 'no step'}, then at ${to || 'no step'}`, () => {
        const got = compareProfiles(from ? asks({ a: from }) : [], to ? asks({ a: to }) : []);
        expect(got).toEqual({
          met: from >= to && to > 0 ? 1 : 0,
          raise: from > 0 && from < to ? 1 : 0,
          new: from === 0 && to > 0 ? 1 : 0,
          surplus: from > 0 && to === 0 ? 1 : 0,
          points: Math.max(0, to - from),
        });
      });
    }
  }
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
