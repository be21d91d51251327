import { expect, test } from 'vitest';
import { bandsOn, mergePayBands, type PayBand } from './pay-band.ts';

const band = (validFrom: string, change: Partial<PayBand> = {}): PayBand => ({
  id: `${validFrom} ${change.locationZone ?? ''}`,
  jobProfileId: 'p',
  currency: 'GBP',
  locationZone: '',
  minimum: 10,
  maximum: 20,
  validFrom,
  validTo: null,
  ...change,
});

test.each([
  ['before the first', '2024-12-31', []],
  ['on the first day', '2025-01-01', ['2025-01-01']],
  ['while a later one is to come', '2025-12-31', ['2025-01-01']],
  ['once the later one holds', '2026-01-01', ['2026-01-01', '2026-01-01 London']],
  ['after the last day of a zone', '2027-01-01', ['2026-01-01']],
])('the bands that hold %s', (_case, day, ids) => {
  const bands = [band('2025-01-01'), band('2026-01-01'), band('2026-01-01', { locationZone: 'London', validTo: '2026-12-31' })];
  expect(bandsOn(bands, day).map(({ id }) => id.trim())).toEqual(ids);
});

test('a file changes the band of the same day and adds others', () => {
  const { id: _id, validTo: _to, ...asInFile } = band('2025-01-01');
  const file = [
    { ...asInFile, maximum: 25 },
    { ...asInFile, validFrom: '2026-01-01', validTo: '2026-06-30' },
  ];
  const merged = mergePayBands([band('2025-01-01'), band('2024-01-01')], file, () => 'new');
  expect(merged.changed).toEqual([band('2025-01-01', { maximum: 25 }), band('2026-01-01', { id: 'new', validTo: '2026-06-30' })]);
  expect(merged.count).toEqual({ created: 1, updated: 1, unchanged: 0, removed: 0 });
  expect(mergePayBands([band('2025-01-01')], [asInFile], () => 'new')).toMatchObject({ changed: [], count: { unchanged: 1 } });
});
