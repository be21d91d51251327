import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

const CHUNK = 5000;

export type OwnTable = 'person' | 'team' | 'team_membership' | 'reporting_line' | 'job_assignment';
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Inserts rows set by set; every row has the columns of the first. Fast enough for a hundred thousand people. */
export async function insertRows(db: Db, table: OwnTable, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = JSON.stringify(rows.slice(start, start + CHUNK));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${chunk}::json)`.execute(db);
  }
}

/** Writes the columns of rows that are there already, found by their id; every row has the columns of the first. */
export async function rewriteRows(db: Db, table: OwnTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id');
  const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = changed.${sql.ref(name)}`));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = JSON.stringify(rows.slice(start, start + CHUNK));
    await sql`update ${sql.table(table)} as present set ${set}
      from json_populate_recordset(null::${sql.table(table)}, ${chunk}::json) as changed where present.id = changed.id`.execute(db);
  }
}

/** Deletes rows by their ids. */
export async function deleteRows(db: Db, table: OwnTable, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(db);
}
