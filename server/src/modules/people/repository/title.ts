import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';
import { isLookedAfter } from './relation.ts';

/** Titles are one when they differ in letter case and blanks only. */
const folded = sql<string>`lower(regexp_replace(btrim(job.job_title), '\\s+', ' ', 'g'))`;

interface TitlesQuestion {
  readonly day: string;
  /** Only people in these teams and those below; undefined: everybody. */
  readonly teamIds: readonly string[] | undefined;
  readonly after: { readonly people: number; readonly folded: string } | undefined;
  readonly limit: number;
}

export interface CommonTitle {
  /** As most of those who have it are written. */
  readonly title: string;
  readonly folded: string;
  readonly people: number;
}

/** Titles without a job profile of people who are here, the commonest first. */
export async function listTitles(db: Db, { day, teamIds, after, limit }: TitlesQuestion): Promise<CommonTitle[]> {
  const answer = await sql<CommonTitle>`
    with title as (
      select mode() within group (order by job.job_title) as title, ${folded} collate "C" as folded, count(distinct job.person_id)::int as people
      from job_assignment job join person on person.id = job.person_id
      where job.job_profile_id is null and job.job_title <> '' and job.is_primary
        and job.valid_from <= ${day} and (job.valid_to is null or job.valid_to > ${day})
        and (person.left_on is null or person.left_on >= ${day}) and ${inScope(teamIds, day)}
      group by 2
    )
    select title, folded, people from title
    where true ${after === undefined ? sql`` : sql`and (people < ${after.people} or (people = ${after.people} and folded > ${after.folded}))`}
    order by people desc, folded limit ${limit}
  `.execute(db);
  return answer.rows;
}

interface TitlesToTie {
  readonly matches: readonly { readonly title: string; readonly jobProfileId: string }[];
  readonly teamIds: readonly string[] | undefined;
  readonly day: string;
}

/** Ties titles to job profiles, in past jobs as well, where no profile is tied yet; returns the people and jobs touched. */
export async function tieTitles(db: Db, { matches, teamIds, day }: TitlesToTie): Promise<{ people: number; jobs: number }> {
  const answer = await sql<{ people: number; jobs: number }>`
    with wanted as (
      select lower(regexp_replace(btrim(title), '\\s+', ' ', 'g')) as folded, profile from json_to_recordset(${JSON.stringify(
        matches.map(({ title, jobProfileId }) => ({ title, profile: jobProfileId })),
      )}::json) as given (title text, profile uuid)
    ), tied as (
      update job_assignment job set job_profile_id = wanted.profile from wanted
      where job.job_profile_id is null and ${folded} = wanted.folded and ${inScope(teamIds, day)}
      returning job.person_id
    )
    select count(distinct person_id)::int as people, count(*)::int as jobs from tied
  `.execute(db);
  return answer.rows[0] ?? { people: 0, jobs: 0 };
}

function inScope(teamIds: readonly string[] | undefined, day: string) {
  return teamIds === undefined ? sql`true` : isLookedAfter(sql`job.person_id`, { teamIds, day });
}
