import { expect, test } from 'vitest';
import { holdProficiencies, type Statement } from './hold-proficiencies.ts';
import type { ProficiencySource } from './proficiency.ts';

const today = '2026-11-22';
const statement = (source: ProficiencySource, step: number, on: string): Statement => ({ competencyId: 'a', source, step, on });

test('the latest agreed rating counts, whatever is newer elsewhere', () => {
  const held = holdProficiencies(
    [
      statement('self', 5, '2026-11-20'),
      statement('agreed', 2, '2026-01-01'),
      statement('agreed', 3, '2026-09-12'),
      statement('assessor', 4, '2026-11-21'),
    ],
    today,
  );
  expect(held).toEqual([{ competencyId: 'a', source: 'agreed', step: 3, on: '2026-09-12', stale: false }]);
});

test('without an agreed one: assessor, certificate, peer, self', () => {
  const order: ProficiencySource[] = ['assessor', 'certificate', 'peer', 'self'];
  for (const [index, source] of order.entries()) {
    const held = holdProficiencies(
      order.slice(index).map((one, step) => statement(one, step + 1, `2026-10-0${step + 1}`)),
      today,
    );
    expect(held[0]?.source).toBe(source);
  }
});

test('the order in which statements arrive does not matter', () => {
  const all = [statement('agreed', 3, '2026-09-12'), statement('agreed', 2, '2025-09-12'), statement('self', 5, '2026-11-20')];
  expect(holdProficiencies(all, today)).toEqual(holdProficiencies(all.toReversed(), today));
});

test.each([
  ['2025-11-22', false],
  ['2025-11-21', true],
])('a rating of %s is stale: %s', (on, stale) => {
  expect(holdProficiencies([statement('agreed', 3, on)], today)[0]?.stale).toBe(stale);
});

test('competencies do not mix', () => {
  const held = holdProficiencies(
    [statement('agreed', 3, '2026-09-12'), { ...statement('self', 1, '2026-10-01'), competencyId: 'b' }],
    today,
  );
  expect(held.map((one) => [one.competencyId, one.step])).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
});
