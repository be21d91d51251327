import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';
import { deleteUnusedTeams } from './team.ts';

/** How many made-up people there are. */
export async function countSamplePeople(db: Db): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('source', '=', 'sample')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Deletes the made-up people, then their teams where nobody else is in them or below; answers how many people are gone. */
export async function deleteSamplePeople(db: Db): Promise<number> {
  const gone = await db.deleteFrom('person').where('source', '=', 'sample').executeTakeFirst();
  await deleteUnusedTeams(db, { source: 'sample' });
  return Number(gone.numDeletedRows);
}

/** A made-up person who stands on a role; `key` is the same each time they are brought. */
export interface SampleSeat {
  readonly personId: string;
  readonly key: string;
  readonly jobProfileId: string;
  readonly managerId: string | null;
}

/** The made-up people whose main job is tied to a role on a day, in the order they were made. */
export async function listSampleSeats(db: Db, day: string): Promise<SampleSeat[]> {
  const answer = await sql<SampleSeat>`
    select person.id as "personId", coalesce(person.employee_key, '') as key, job.job_profile_id as "jobProfileId", line.manager_id as "managerId"
    from person
    join job_assignment job on job.person_id = person.id and job.is_primary and job.job_profile_id is not null
      and job.valid_from <= ${day} and (job.valid_to is null or job.valid_to > ${day})
    left join reporting_line line on line.person_id = person.id
      and line.valid_from <= ${day} and (line.valid_to is null or line.valid_to > ${day})
    where person.source = 'sample'
    order by person.id`.execute(db);
  return answer.rows;
}

export interface PeopleFigures {
  readonly people: number;
  readonly samplePeople: number;
  readonly matched: number;
}

/** Counts who is here on a day besides one person, and whose main job is tied to a role. */
export async function countForSetup(db: Db, { day, besides }: { day: string; besides: string | null }): Promise<PeopleFigures> {
  const answer = await sql<PeopleFigures>`
    select count(*)::int as people,
      (count(*) filter (where person.source = 'sample'))::int as "samplePeople",
      (count(*) filter (where exists (
        select from job_assignment job where job.person_id = person.id and job.is_primary and job.job_profile_id is not null
          and job.valid_from <= ${day} and (job.valid_to is null or job.valid_to > ${day})
      )))::int as matched
    from person
    where (left_on is null or left_on >= ${day}) and person.id is distinct from ${besides}::uuid`.execute(db);
  return answer.rows[0] ?? { people: 0, samplePeople: 0, matched: 0 };
}
