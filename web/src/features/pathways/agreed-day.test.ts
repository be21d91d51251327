import { expect, test } from 'vitest';
import { agreedDay } from './agreed-day.ts';

const agreed = (on: string) => ({ held: 2, source: 'agreed' as const, on });
const none = { held: null, source: null, on: null };

test('is the latest day of levels that were all agreed', () => {
  expect(agreedDay([agreed('2026-03-04'), agreed('2026-09-12'), none])).toBe('2026-09-12');
});

test('is silent where a level is one’s own view or that of one other person', () => {
  expect(agreedDay([agreed('2026-09-12'), { held: 3, source: 'self', on: '2026-10-01' }])).toBeUndefined();
  expect(agreedDay([{ held: 3, source: 'assessor', on: '2026-10-01' }])).toBeUndefined();
  expect(agreedDay([none])).toBeUndefined();
});
