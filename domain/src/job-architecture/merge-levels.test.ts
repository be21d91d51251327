import { describe, expect, test } from 'vitest';
import { mergeLevels } from './merge-levels.ts';

const own = ['L1', 'L2', 'L3'].map((code, index) => ({ id: `own-${code}`, order: index + 1, code, name: `Own ${code}`, scope: '' }));
const named = (...codes: string[]) => codes.map((code) => ({ code, name: `File ${code}`, scope: '' }));
const counter = () => {
  let last = 0;
  return () => `new-${++last}`;
};
const merged = (file: string[], levels = own) => {
  const result = mergeLevels(levels, named(...file), counter());
  return { ...result, codes: result.levels.map(({ order, code }) => `${order} ${code}`) };
};

describe('finding levels of a file among those of the organisation', () => {
  test('makes them where there are none', () => {
    expect(merged(['A', 'B'], [])).toMatchObject({ codes: ['1 A', '2 B'], created: 2, matched: [] });
  });

  test('finds them by code and renames none', () => {
    const { levels, created, idByCode } = merged(['L3', 'L1']);
    expect(levels).toEqual(own);
    expect([created, idByCode.get('L3')]).toEqual([0, 'own-L3']);
  });

  test('finds others by their place', () => {
    const { codes, matched, idByCode } = merged(['A', 'B']);
    expect(codes).toEqual(['1 L1', '2 L2', '3 L3']);
    expect(matched).toEqual([
      { code: 'A', as: 'L1' },
      { code: 'B', as: 'L2' },
    ]);
    expect(idByCode.get('B')).toBe('own-L2');
  });

  test('puts a new one after the one before it', () => {
    expect(merged(['L1', 'L1a', 'L2', 'L3', 'L4'])).toMatchObject({ codes: ['1 L1', '2 L1a', '3 L2', '4 L3', '5 L4'], created: 2 });
  });
});
