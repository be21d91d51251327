import { expect, test } from 'vitest';
import type { KnownSpell } from './person-row.ts';
import { setFrom } from './set-from.ts';

const spell = (id: string, value: string, dates: readonly [string, string | null]): KnownSpell => ({
  id,
  value,
  from: dates[0],
  to: dates[1],
});
const ann = spell('1', 'ann', ['2024-01-01', null]);

test('somebody new from a day on ends what ran', () => {
  expect(setFrom([ann], { value: 'bo', from: '2026-03-01', to: null })).toEqual({
    create: [{ value: 'bo', from: '2026-03-01', to: null }],
    update: [
      { id: '1', before: { value: 'ann', from: '2024-01-01', to: null }, after: { value: 'ann', from: '2024-01-01', to: '2026-03-01' } },
    ],
    remove: [],
  });
});

test('what holds already is no change, and its beginning stays', () => {
  expect(setFrom([ann], { value: 'ann', from: '2026-03-01', to: null })).toBeUndefined();
  expect(setFrom([], { value: null, from: '2026-03-01', to: null })).toBeUndefined();
});

test('a planned change gives way when the running value is set for good', () => {
  const known = [spell('1', 'ann', ['2024-01-01', '2027-01-01']), spell('2', 'bo', ['2027-01-01', null])];
  expect(setFrom(known, { value: 'ann', from: '2026-03-01', to: null })).toMatchObject({
    create: [],
    update: [{ id: '1', after: { from: '2024-01-01', to: null } }],
    remove: [{ id: '2' }],
  });
});

test('nobody from a day on ends what runs and drops what was planned', () => {
  const known = [spell('1', 'ann', ['2024-01-01', '2027-01-01']), spell('2', 'bo', ['2027-01-01', null])];
  expect(setFrom(known, { value: null, from: '2026-03-01', to: null })).toMatchObject({
    update: [{ id: '1', after: { to: '2026-03-01' } }],
    remove: [{ id: '2' }],
  });
});

test('after a setting with an end, things go on as they were', () => {
  const changes = setFrom([ann], { value: 'bo', from: '2026-03-01', to: '2026-06-01' });
  expect(changes?.update).toMatchObject([{ id: '1', after: { to: '2026-03-01' } }]);
  expect(changes?.create).toEqual([
    { value: 'bo', from: '2026-03-01', to: '2026-06-01' },
    { value: 'ann', from: '2026-06-01', to: null },
  ]);
});

test('somebody who stops being there holds until then, and nobody after', () => {
  const changes = setFrom([ann], { value: 'bo', from: '2026-03-01', to: null, stopsOn: '2026-05-01' });
  expect(changes?.create).toEqual([{ value: 'bo', from: '2026-03-01', to: '2026-05-01' }]);
});
