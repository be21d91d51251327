import type { z } from 'zod';
import type { Db } from './tables.generated.ts';

/** A choice of the organisation that is kept in the database and has a default. */
export interface OrganisationSetting<Value> {
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  readonly otherwise: Value;
}

/** What the organisation chose, or the default where it chose nothing. */
export async function readSetting<Value>(db: Db, setting: OrganisationSetting<Value>): Promise<Value> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', setting.name).executeTakeFirst();
  return row === undefined ? setting.otherwise : setting.schema.parse(row.value);
}

/** Keeps what the organisation chose. */
export async function writeSetting<Value>(db: Db, setting: OrganisationSetting<Value>, chosen: { value: Value; at: Date }): Promise<void> {
  const value = JSON.stringify(setting.schema.parse(chosen.value));
  await db
    .insertInto('setting')
    .values({ name: setting.name, value, updated_at: chosen.at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, updated_at: chosen.at }))
    .execute();
}
