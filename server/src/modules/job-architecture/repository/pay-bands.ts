import type { PayBand } from '@waymark/domain/job-architecture/pay-band.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

/** Every band of these profiles, past and future ones too, the latest first. */
export async function listPayBands(db: Db, jobProfileIds: readonly string[]): Promise<PayBand[]> {
  const rows = await db
    .selectFrom('pay_band')
    .selectAll()
    .where('job_profile_id', '=', sql<string>`any(${jobProfileIds})`)
    .orderBy('job_profile_id')
    .orderBy('valid_from', 'desc')
    .orderBy('currency')
    .orderBy('location_zone')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    jobProfileId: row.job_profile_id,
    currency: row.currency,
    locationZone: row.location_zone,
    minimum: row.minimum,
    maximum: row.maximum,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** Writes new bands and the figures of old ones. */
export async function savePayBands(db: Db, bands: readonly PayBand[]): Promise<void> {
  if (bands.length === 0) return;
  await db
    .insertInto('pay_band')
    .values(
      bands.map((band) => ({
        id: band.id,
        job_profile_id: band.jobProfileId,
        currency: band.currency,
        location_zone: band.locationZone,
        minimum: band.minimum,
        maximum: band.maximum,
        valid_from: band.validFrom,
        valid_to: band.validTo,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        minimum: set.ref('excluded.minimum'),
        maximum: set.ref('excluded.maximum'),
        valid_to: set.ref('excluded.valid_to'),
      })),
    )
    .execute();
}

export async function deletePayBands(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('pay_band').where('id', '=', sql<string>`any(${ids})`).execute();
}
