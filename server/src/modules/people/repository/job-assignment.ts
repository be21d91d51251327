import type { JobAssignment } from '@waymark/domain/people/job-assignment.ts';
import type { ObservedMove } from '@waymark/domain/people/observed-move.ts';
import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

/** Every assignment of a person, the latest first. */
export async function listAssignments(db: Db, personId: string): Promise<JobAssignment[]> {
  return await db
    .selectFrom('job_assignment')
    .select([
      'id',
      'job_profile_id as jobProfileId',
      'job_title as jobTitle',
      'is_primary as isPrimary',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .where('person_id', '=', personId)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** How many people hold each job profile on a day. */
export async function countByProfile(db: Db, profileIds: readonly string[] | undefined, day: string) {
  return await db
    .selectFrom('job_assignment as job')
    .innerJoin('person', 'person.id', 'job.person_id')
    .select((select) => ['job.job_profile_id as jobProfileId', select.fn.countAll<number>().as('people')])
    .where('job.job_profile_id', 'is not', null)
    .where('job.is_primary', '=', true)
    .where('job.valid_from', '<=', day)
    .where((where) => where.or([where('job.valid_to', 'is', null), where('job.valid_to', '>', day)]))
    .$if(profileIds !== undefined, (rows) => rows.where('job.job_profile_id', '=', sql<string>`any(${profileIds}::uuid[])`))
    .groupBy('job.job_profile_id')
    .$narrowType<{ jobProfileId: string }>()
    .execute();
}

interface MovesQuestion {
  /** Moves on or after this day. */
  readonly since: string;
  /** Moves up to this day. */
  readonly until: string;
  /** Below this many people there is neither count nor time. */
  readonly smallestGroup: number;
  /** Counts a move and the move back together. */
  readonly bothWays?: boolean;
}

/** Moves between job profiles with their people and months, small groups without figures. */
export async function listMoves(db: Db, { since, until, smallestGroup, bothWays = false }: MovesQuestion): Promise<ObservedMove[]> {
  const from = bothWays ? sql`least(from_profile, to_profile)` : sql`from_profile`;
  const to = bothWays ? sql`greatest(from_profile, to_profile)` : sql`to_profile`;
  const answer = await sql<{ from: string; to: string; people: number; low: number; high: number }>`
    ${moves({ since, until })}
    select ${from} as "from", ${to} as "to", count(distinct person_id)::int as people,
      round(percentile_cont(0.25) within group (order by months))::int as low,
      round(percentile_cont(0.75) within group (order by months))::int as high
    from move group by 1, 2 order by 1, 2
  `.execute(db);
  return answer.rows.map(({ from, to, people, low, high }) => {
    const isLarge = people >= smallestGroup;
    return { fromProfileId: from, toProfileId: to, people: isLarge ? people : null, months: isLarge ? { from: low, to: high } : null };
  });
}

interface MoveQuestion {
  readonly fromProfileId: string;
  readonly toProfileId: string;
  readonly since: string;
  readonly until: string;
}

/** Who made a move, is here still, and is willing to talk about it; the latest move first. */
export async function listMoversWillingToTalk(db: Db, { fromProfileId, toProfileId, since, until }: MoveQuestion): Promise<string[]> {
  const answer = await sql<{ id: string }>`
    ${moves({ since, until })}
    select person.id from move join person on person.id = move.person_id
    where move.from_profile = ${fromProfileId} and move.to_profile = ${toProfileId}
      and person.willing_to_talk and (person.left_on is null or person.left_on >= ${until})
    group by person.id order by max(move.on_day) desc, person.id
  `.execute(db);
  return answer.rows.map((row) => row.id);
}

/**
 * One row a move: a main job whose profile differs from that of the main job before it. Months count whole months of the unbroken
 * run in the first profile; a change of title inside one profile is no move.
 */
function moves({ since, until }: { since: string; until: string }) {
  return sql`with step as (
    select person_id, job_profile_id, valid_from, valid_to,
      lag(job_profile_id) over own as before,
      lag(valid_to) over own as ended
    from job_assignment where is_primary and job_profile_id is not null
    window own as (partition by person_id order by valid_from)
  ), run as (
    select person_id, job_profile_id, valid_from,
      sum(case when before is distinct from job_profile_id or ended is distinct from valid_from then 1 else 0 end)
        over (partition by person_id order by valid_from) as number
    from step
  ), stay as (
    select person_id, number, job_profile_id, min(valid_from) as since from run group by person_id, number, job_profile_id
  ), pair as (
    select person_id, lag(job_profile_id) over own as from_profile, lag(since) over own as began, job_profile_id as to_profile, since as on_day
    from stay window own as (partition by person_id order by since)
  ), move as (
    select person_id, from_profile, to_profile, on_day,
      (extract(year from age(on_day, began)) * 12 + extract(month from age(on_day, began)))::int as months
    from pair
    where from_profile is not null and from_profile <> to_profile and on_day >= ${since} and on_day <= ${until}
  )`;
}

interface SecondJob {
  readonly id: string;
  readonly personId: string;
  readonly jobProfileId: string | null;
  readonly jobTitle: string;
  readonly from: string;
  readonly to: string | null;
}

/** A job beside the main one. */
export async function insertSecondJob(db: Db, { id, personId, jobProfileId, jobTitle, from, to }: SecondJob): Promise<void> {
  await db
    .insertInto('job_assignment')
    .values({
      id,
      person_id: personId,
      job_profile_id: jobProfileId,
      job_title: jobTitle,
      is_primary: false,
      valid_from: from,
      valid_to: to,
    })
    .execute();
}
