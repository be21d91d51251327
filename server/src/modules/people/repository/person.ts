import type { PersonSummary } from '@waymark/domain/people/person.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

/** Summaries of people as of a day; the caller narrows them down. */
export function selectSummaries(db: Db, day: string) {
  return db
    .selectFrom('person')
    .leftJoin('job_assignment as job', (join) =>
      join
        .onRef('job.person_id', '=', 'person.id')
        .on('job.is_primary', '=', true)
        .on('job.valid_from', '<=', day)
        .on((on) => on.or([on('job.valid_to', 'is', null), on('job.valid_to', '>', day)])),
    )
    .leftJoin('team_membership as membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'person.id')
        .on('membership.valid_from', '<=', day)
        .on((on) => on.or([on('membership.valid_to', 'is', null), on('membership.valid_to', '>', day)])),
    )
    .leftJoin('team', 'team.id', 'membership.team_id')
    .leftJoin('reporting_line as line', (join) =>
      join
        .onRef('line.person_id', '=', 'person.id')
        .on('line.valid_from', '<=', day)
        .on((on) => on.or([on('line.valid_to', 'is', null), on('line.valid_to', '>', day)])),
    )
    .leftJoin('person as boss', 'boss.id', 'line.manager_id')
    .select([
      'person.id',
      'person.handle',
      'person.display_name as displayName',
      sql<string>`coalesce(job.job_title, '')`.as('jobTitle'),
      'job.job_profile_id as jobProfileId',
      'team.id as teamId',
      'team.name as teamName',
      'boss.id as managerId',
      'boss.display_name as managerName',
      'boss.handle as managerHandle',
      'person.left_on as leftOn',
    ]);
}

/** Summaries of these people, alphabetically; unknown ids are passed over. */
export async function listSummaries(db: Db, ids: readonly string[], day: string): Promise<PersonSummary[]> {
  if (ids.length === 0) return [];
  return await selectSummaries(db, day)
    .where('person.id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('person.search_name')
    .orderBy('person.id')
    .execute();
}

/** The person with this id or handle. */
export async function findSummary(db: Db, key: { id: string } | { handle: string }, day: string): Promise<PersonSummary | undefined> {
  const [column, value] = 'id' in key ? (['person.id', key.id] as const) : (['person.handle', key.handle] as const);
  return await selectSummaries(db, day).where(column, '=', value).executeTakeFirst();
}

/** Those who report to somebody on a day, alphabetically; the caller may narrow them down. */
export function selectReports(db: Db, managerId: string, day: string) {
  return selectSummaries(db, day).where('line.manager_id', '=', managerId).orderBy('person.search_name').orderBy('person.id');
}

/** How many people report to somebody on a day. */
export async function countReports(db: Db, managerId: string, day: string): Promise<number> {
  const row = await db
    .selectFrom('reporting_line')
    .select((select) => select.fn.countAll<number>().as('people'))
    .where('manager_id', '=', managerId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .executeTakeFirstOrThrow();
  return row.people;
}
