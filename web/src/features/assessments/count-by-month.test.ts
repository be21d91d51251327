import { expect, test } from 'vitest';
import { countByMonth, monthBefore } from './count-by-month.ts';

test('so many months up to the last, across the turn of the year; older days are left out', () => {
  const months = countByMonth(['2026-11-22', '2026-11-01', '2026-01-31', '2025-12-01', '2025-11-30'], { last: '2026-11', count: 12 });
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ month: '2025-12', count: 1 });
  expect(months[1]).toEqual({ month: '2026-01', count: 1 });
  expect(months.at(-1)).toEqual({ month: '2026-11', count: 2 });
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});

test('a shorter period starts later; the month it starts with', () => {
  const months = countByMonth(['2026-11-22', '2026-05-31'], { last: '2026-11', count: 6 });
  expect([months[0]?.month, months.length, months.reduce((sum, { count }) => sum + count, 0)]).toEqual(['2026-06', 6, 1]);
  expect([monthBefore('2026-01', 1), monthBefore('2026-11', 23)]).toEqual(['2025-12', '2024-12']);
});
