import { z } from 'zod';
import { KeptDay } from '../shared/calendar-date.ts';
import { type ChangeCount, countChanges, sameThing } from '../shared/change-counts.ts';

/** What a job profile pays in a year, in a currency and location zone, from a day to a day; `validTo` null: until further notice. */
export const PayBand = z.object({
  id: z.string(),
  jobProfileId: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use a three-letter currency code such as GBP.'),
  locationZone: z.string().max(120),
  minimum: z.number().min(0).max(999_999_999_999),
  maximum: z.number().min(0).max(999_999_999_999),
  validFrom: KeptDay,
  validTo: KeptDay.nullable(),
});
export type PayBand = z.infer<typeof PayBand>;

/** The bands that hold on a day: for each currency and zone the one that began last. */
export function bandsOn(bands: readonly PayBand[], day: string): PayBand[] {
  const begun = bands.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
  const byPlace = Map.groupBy(begun, ({ jobProfileId, currency, locationZone }) => `${jobProfileId} ${currency} ${locationZone}`);
  return [...byPlace.values()].flatMap((same) => same.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1)).slice(0, 1));
}

/** Lays a file's bands over those there are; the same profile, currency, zone and first day mean the same band. */
export function mergePayBands(
  before: readonly PayBand[],
  file: readonly (Omit<PayBand, 'id' | 'validTo'> & { readonly validTo?: string | undefined })[],
  newId: () => string,
): { readonly changed: readonly PayBand[]; readonly count: ChangeCount } {
  const old = new Map(before.map((band) => [bandKey(band), band]));
  const named = file.map((band) => {
    const same = old.get(bandKey(band));
    return { ...band, id: same?.id ?? newId(), validTo: band.validTo ?? same?.validTo ?? null };
  });
  const keys = new Set(named.map(bandKey));
  const counted = new Map([...old].filter(([key]) => keys.has(key)));
  return {
    changed: named.filter((band) => !sameThing(old.get(bandKey(band)), band)),
    count: countChanges(counted, new Map(named.map((band) => [bandKey(band), band]))),
  };
}

const bandKey = (band: Omit<PayBand, 'id' | 'validTo'>) => [band.jobProfileId, band.currency, band.locationZone, band.validFrom].join(' ');
