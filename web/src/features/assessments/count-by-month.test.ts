import { expect, test } from 'vitest';
import { countByMonth } from './count-by-month.ts';

test('twelve months up to the last, across the turn of the year; older days are left out', () => {
  const months = countByMonth(['2026-11-22', '2026-11-01', '2026-01-31', '2025-12-01', '2025-11-30'], '2026-11');
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: '2025-12', count: 1 });
  expect(months[1]).toEqual({ month: '2026-01', count: 1 });
  expect(months.at(-1)).toEqual({ month: '2026-11', count: 2 });
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});
