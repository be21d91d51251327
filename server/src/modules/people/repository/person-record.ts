import type { PersonFields, PersonRecord } from '@waymark/domain/people/person-record.ts';
import type { ReportingLine } from '@waymark/domain/people/reporting-line.ts';
import { latinText } from '@waymark/domain/shared/latin-text.ts';
import { type Selectable, sql } from 'kysely';
import { advisoryLocks } from '#platform/database/advisory-lock.ts';
import type { Db, Person } from '#platform/database/tables.generated.ts';

export type PersonRow = Selectable<Person>;

/** The person's row, held until the end of the transaction where `lock` asks so. */
export async function findPersonRow(db: Db, id: string, lock = false): Promise<PersonRow | undefined> {
  return await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (row) => row.forUpdate())
    .executeTakeFirst();
}

/** Holds off others who add people or change who reports to whom, until the end of the transaction. */
export async function lockStructure(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${advisoryLocks.peopleStructure})`.execute(db);
}

/** Handles that begin like this one, to find a free one. */
export async function listHandlesLike(db: Db, stem: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('handle')
    .where((where) => where.or([where('handle', '=', stem), where('handle', 'like', `${stem}-%`)]))
    .execute();
  return rows.map((row) => row.handle);
}

/** Whether somebody else has this key or this address. */
export async function findClash(
  db: Db,
  person: { id: string; employeeKey: string | null; email: string | null },
): Promise<'employee_key' | 'email' | undefined> {
  const { id, employeeKey, email } = person;
  const answer = await sql<{ clash: 'employee_key' | 'email' }>`
    select case when employee_key = ${employeeKey} then 'employee_key' else 'email' end as clash from person
    where id <> ${id} and (employee_key = ${employeeKey} or lower(email) = lower(${email}::text)) order by 1 desc limit 1
  `.execute(db);
  return answer.rows[0]?.clash;
}

/** What a person's keeper may write but the key, which an import never changes. */
type WrittenFields = Omit<PersonFields, 'employeeKey'>;

/** The columns of the fields of a record, the key apart. */
export function columnsOf(fields: WrittenFields) {
  return {
    given_name: fields.givenName,
    family_name: fields.familyName,
    display_name: fields.displayName,
    search_name: latinText(fields.displayName),
    email: fields.email,
    location: fields.location,
    employment_share: fields.employmentShare,
    joined_on: fields.joinedOn,
    on_leave_since: fields.onLeaveSince,
  };
}

/** The fields of a record that are in a row, the key apart. */
export function fieldsOf(row: PersonRow): WrittenFields {
  return {
    givenName: row.given_name,
    familyName: row.family_name,
    displayName: row.display_name,
    email: row.email,
    location: row.location,
    employmentShare: row.employment_share,
    joinedOn: row.joined_on,
    onLeaveSince: row.on_leave_since,
  };
}

interface NewPersonRow {
  readonly id: string;
  readonly handle: string;
  readonly fields: PersonFields;
  readonly now: Date;
}

export async function insertPerson(db: Db, { id, handle, fields, now }: NewPersonRow): Promise<void> {
  await db
    .insertInto('person')
    .values({ id, handle, employee_key: fields.employeeKey, ...columnsOf(fields), source: 'hand', created_at: now, updated_at: now })
    .execute();
}

/** Writes columns of a person and counts the revision up. */
export async function updatePersonRow(db: Db, id: string, change: { columns: Partial<PersonRow>; now: Date }): Promise<void> {
  await db
    .updateTable('person')
    .set((set) => ({ ...change.columns, updated_at: change.now, revision: set('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The teams of a person over time, the latest first. */
export async function listMemberships(db: Db, personId: string): Promise<PersonRecord['teams']> {
  return await db
    .selectFrom('team_membership as membership')
    .innerJoin('team', 'team.id', 'membership.team_id')
    .select(['membership.id', 'team.id as teamId', 'team.name as teamName', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('membership.person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .execute();
}

/** The managers of a person over time, the latest first. */
export async function listReportingLines(db: Db, personId: string): Promise<ReportingLine[]> {
  return await db
    .selectFrom('reporting_line as line')
    .innerJoin('person as boss', 'boss.id', 'line.manager_id')
    .select([
      'line.id',
      'boss.id as managerId',
      'boss.display_name as managerName',
      'boss.handle as managerHandle',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('line.person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .execute();
}
