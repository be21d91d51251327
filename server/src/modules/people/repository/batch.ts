import type { PersonFields } from '@waymark/domain/people/person-row.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';
import { insertRows, type Row } from './insert-rows.ts';
import { columnsOf } from './person-record.ts';

export type Source = 'hand' | 'import' | 'sample' | 'sync';

interface NewPersonRow {
  readonly id: string;
  readonly handle: string;
  readonly key: string;
  readonly fields: PersonFields;
  readonly willingToTalk: boolean;
  readonly source: Source;
  readonly at: string;
}

/** The row of a person who is brought with many others. */
export function personRow({ id, handle, key, fields, willingToTalk, source, at }: NewPersonRow): Row {
  return {
    id,
    handle,
    employee_key: key,
    ...fieldColumns(fields),
    willing_to_talk: willingToTalk,
    source,
    revision: 1,
    created_at: at,
    updated_at: at,
  };
}

/** The columns of the fields that an import sets. */
export const fieldColumns = (fields: PersonFields): Row => ({ ...columnsOf(fields), left_on: fields.leftOn });

export interface Batch {
  /** Parents before children. */
  readonly teams: readonly Row[];
  readonly people: readonly Row[];
  readonly jobs: readonly Row[];
  readonly memberships: readonly Row[];
  readonly lines: readonly Row[];
}

/** Inserts people with all that belongs to them, set by set. */
export async function insertBatch(db: Db, batch: Batch): Promise<void> {
  await insertRows(db, 'team', batch.teams);
  await insertRows(db, 'person', batch.people);
  await insertRows(db, 'job_assignment', batch.jobs);
  await insertRows(db, 'team_membership', batch.memberships);
  await insertRows(db, 'reporting_line', batch.lines);
}

/** Lets the planner know how much there is after a great many rows came in. */
export async function refreshStatistics(db: Db): Promise<void> {
  for (const table of ['person', 'team_membership', 'reporting_line', 'job_assignment']) await sql`analyze ${sql.table(table)}`.execute(db);
}

/** Every handle that is taken. */
export async function listHandles(db: Db): Promise<string[]> {
  return (await db.selectFrom('person').select('handle').execute()).map((row) => row.handle);
}

/** Every team address that is taken. */
export async function listSlugs(db: Db): Promise<string[]> {
  return (await db.selectFrom('team').select('slug').execute()).map((row) => row.slug);
}
