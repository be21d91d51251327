import { type Insertable, sql } from 'kysely';
import type { DB, Db } from './tables.generated.ts';

/** Inserts any number of rows in one statement; all rows have the fields of the first one, absent columns take their default. */
export async function insertMany<Table extends keyof DB & string>(
  db: Db,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const records = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${records}`.execute(db);
}
