import type { KnownPerson, KnownSpell, KnownTeam } from '@waymark/domain/people/person-row.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';
import { fieldsOf } from './person-record.ts';

/** A person as the rules of an import know them, and their row's revision. */
export interface KnownRecord extends KnownPerson {
  readonly revision: number;
}

/** Keeps everybody else from writing people, teams and their dated facts until the end of the transaction. */
export async function lockPeople(db: Db): Promise<void> {
  await sql`lock table person, team, team_membership, reporting_line, job_assignment in exclusive mode`.execute(db);
}

/** Everybody, or the people with these ids, with their main jobs, teams and managers over time. */
export async function listKnownPeople(db: Db, ids?: readonly string[]): Promise<KnownRecord[]> {
  const people = await db
    .selectFrom('person')
    .selectAll()
    .$if(ids !== undefined, (rows) => rows.where('id', '=', sql<string>`any(${ids}::uuid[])`))
    .orderBy('id')
    .execute();
  const jobs = await spellsOf(db, { table: 'job_assignment', value: 'job_title', ids });
  const memberships = await spellsOf(db, { table: 'team_membership', value: 'team_id', ids });
  const lines = await spellsOf(db, { table: 'reporting_line', value: 'manager_id', ids });
  return people.map((row) => ({
    id: row.id,
    key: row.employee_key,
    ...fieldsOf(row),
    leftOn: row.left_on,
    revision: row.revision,
    jobs: jobs.get(row.id) ?? [],
    memberships: memberships.get(row.id) ?? [],
    reportingLines: lines.get(row.id) ?? [],
  }));
}

interface SpellsQuestion {
  readonly table: 'job_assignment' | 'team_membership' | 'reporting_line';
  readonly value: string;
  readonly ids: readonly string[] | undefined;
}

async function spellsOf(db: Db, { table, value, ids }: SpellsQuestion): Promise<Map<string, KnownSpell[]>> {
  const answer = await sql<KnownSpell & { personId: string }>`
    select id, person_id as "personId", ${sql.ref(value)}::text as value, valid_from as "from", valid_to as "to" from ${sql.table(table)}
    where true ${table === 'job_assignment' ? sql`and is_primary` : sql``} ${ids === undefined ? sql`` : sql`and person_id = any(${ids}::uuid[])`}
    order by person_id, valid_from
  `.execute(db);
  const spells = new Map<string, KnownSpell[]>();
  for (const { personId, ...spell } of answer.rows) {
    const list = spells.get(personId);
    if (list) list.push(spell);
    else spells.set(personId, [spell]);
  }
  return spells;
}

/** The teams in use, each with its names from the top down. */
export async function listKnownTeams(db: Db): Promise<KnownTeam[]> {
  const answer = await sql<KnownTeam>`
    with recursive down (id, path) as (
      select id, array[name] from team where parent_id is null and archived_at is null
      union all
      select team.id, down.path || team.name from team join down on team.parent_id = down.id where team.archived_at is null
    ) select id, path from down order by path
  `.execute(db);
  return answer.rows;
}

/** Titles with the job profile they are tied to, once for each pair. */
export async function listTiedTitles(db: Db): Promise<{ title: string; jobProfileId: string }[]> {
  return await db
    .selectFrom('job_assignment')
    .select(['job_title as title', 'job_profile_id as jobProfileId'])
    .distinct()
    .where('job_profile_id', 'is not', null)
    .$narrowType<{ jobProfileId: string }>()
    .execute();
}

/** Ends the lines that still run, or are to come, to these managers, after their last day; tells whose they were. */
export async function endLinesToLeavers(db: Db, managerIds: readonly string[], day: string): Promise<string[]> {
  const answer = await sql<{ personId: string }>`
    with gone as (select id, left_on + 1 as until from person where id = any(${managerIds}::uuid[]) and left_on is not null),
    dropped as (
      delete from reporting_line line using gone where line.manager_id = gone.id and line.valid_from >= gone.until
        and (line.valid_to is null or line.valid_to > ${day}) returning line.person_id
    ), ended as (
      update reporting_line line set valid_to = gone.until from gone where line.manager_id = gone.id and line.valid_from < gone.until
        and (line.valid_to is null or (line.valid_to > gone.until and line.valid_to > ${day})) returning line.person_id
    )
    select person_id as "personId" from dropped union select person_id from ended
  `.execute(db);
  return answer.rows.map((row) => row.personId);
}

/** Those of these people to whom something refers that an import does not make: accounts, assessments, plans, second jobs. */
export async function listInUse(db: Db, ids: readonly string[]): Promise<string[]> {
  const references = await sql<{ table: string; column: string }>`
    select conrelid::regclass::text as table, attname as column from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'person'::regclass
      and conrelid <> all (array['team_membership', 'reporting_line', 'job_assignment']::regclass[])
    order by 1, 2
  `.execute(db);
  const secondJobs = await sql<{ id: string }>`select person_id as id from job_assignment
    where not is_primary and person_id = any(${ids}::uuid[])`.execute(db);
  const found = new Set(secondJobs.rows.map((row) => row.id));
  for (const { table, column } of references.rows) {
    const answer = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}
      where ${sql.ref(column)} = any(${ids}::uuid[])`.execute(db);
    for (const row of answer.rows) found.add(row.id);
  }
  return [...found];
}

/** Others who report, did or will report to these people. */
export async function listOthersReportingTo(db: Db, managerIds: readonly string[]): Promise<string[]> {
  const answer = await sql<{ id: string }>`select distinct person_id as id from reporting_line
    where manager_id = any(${managerIds}::uuid[]) and person_id <> all (${managerIds}::uuid[])`.execute(db);
  return answer.rows.map((row) => row.id);
}

/** Who has these keys and addresses (in small letters). */
export async function listHolders(
  db: Db,
  wished: { keys: readonly string[]; emails: readonly string[] },
): Promise<{ id: string; value: string }[]> {
  const answer = await sql<{ id: string; value: string }>`
    select id, employee_key as value from person where employee_key = any(${wished.keys}::text[])
    union all select id, lower(email) from person where lower(email) = any(${wished.emails}::text[])
  `.execute(db);
  return answer.rows;
}

/** The names of teams that are there still, by id. */
export async function listTeamNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('team').select(['id', 'name']).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Deletes people; their own lines first, so that nobody among them still reports to another. */
export async function deletePeople(db: Db, ids: readonly string[]): Promise<void> {
  await sql`delete from reporting_line where person_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from person where id = any(${ids}::uuid[])`.execute(db);
}
