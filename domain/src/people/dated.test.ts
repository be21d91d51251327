import { expect, test } from 'vitest';
import { holdsOn } from './dated.ts';
import { isHere } from './person.ts';

const fact = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });

test('a dated fact holds from its first day until the day before its end', () => {
  const spring = fact('2026-03-01', '2026-05-01');
  expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map((day) => holdsOn(spring, day))).toEqual([false, true, true, false]);
  expect(holdsOn(fact('2026-03-01', null), '2030-01-01')).toBe(true);
});

test('the last day is one of theirs', () => {
  expect(isHere({ leftOn: '2026-05-01' }, '2026-05-01')).toBe(true);
  expect(isHere({ leftOn: '2026-05-01' }, '2026-05-02')).toBe(false);
  expect(isHere({ leftOn: null }, '2026-05-02')).toBe(true);
});
