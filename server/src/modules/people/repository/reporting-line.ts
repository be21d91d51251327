import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

interface Line {
  readonly personId: string;
  readonly managerId: string;
  readonly from: string;
  readonly to: string | null;
}

/**
 * The circle that a reporting line would close on some day: the person, then those above, each with an id; empty when none.
 * Walks up from the manager, narrowing the days as it goes.
 */
export async function findCircle(db: Db, { personId, managerId, from, to }: Line): Promise<string[]> {
  const answer = await sql<{ way: string[] }>`
    with recursive up (id, since, until, way) as (
      select ${managerId}::uuid, ${from}::date, coalesce(${to}::date, 'infinity'), array[${personId}::uuid, ${managerId}::uuid]
      union all
      select line.manager_id, greatest(up.since, line.valid_from), least(up.until, coalesce(line.valid_to, 'infinity')), up.way || line.manager_id
      from reporting_line line join up on line.person_id = up.id
      where up.id <> ${personId} and line.valid_from < up.until and coalesce(line.valid_to, 'infinity') > up.since
        and (line.manager_id = ${personId} or line.manager_id <> all (up.way))
    )
    select way::text[] as way from up where id = ${personId} order by cardinality(way) limit 1
  `.execute(db);
  return answer.rows[0]?.way ?? [];
}

/** How many people are below somebody on a day, at any depth. */
export async function countBelow(db: Db, personId: string, day: string): Promise<number> {
  const answer = await sql<{ people: number }>`
    with recursive below (id) as (
      select line.person_id from reporting_line line
      where line.manager_id = ${personId} and line.valid_from <= ${day} and (line.valid_to is null or line.valid_to > ${day})
      union
      select line.person_id from reporting_line line join below on line.manager_id = below.id
      where line.valid_from <= ${day} and (line.valid_to is null or line.valid_to > ${day})
    ) select count(*)::int as people from below where id <> ${personId}
  `.execute(db);
  return answer.rows[0]?.people ?? 0;
}
