import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

export interface Standing {
  readonly present: boolean;
  readonly manages: boolean;
  readonly isAbove: boolean;
  readonly inScope: boolean;
}

interface StandingQuestion {
  readonly personId: string;
  /** The person who asks; null for an account without a person. */
  readonly actorId: string | null;
  /** Teams in whose subtree the asker looks after people. */
  readonly teamIds: readonly string[];
  readonly day: string;
}

/**
 * The team that a people partner looks after somebody in: the one of the day; for somebody who is to come the first one, for
 * somebody who has left the last.
 */
function homeTeam(personId: RawBuilder<unknown>, day: string): RawBuilder<string> {
  return sql<string>`(
    select team_id from team_membership place where place.person_id = ${personId}
    order by (place.valid_from <= ${day} and (place.valid_to is null or place.valid_to > ${day})) desc,
      place.valid_from > ${day} desc, abs(place.valid_from - ${day}::date)
    limit 1
  )`;
}

/** Whether somebody's team on a day (as above) is one of these or below one of them. */
export function isLookedAfter(personId: RawBuilder<unknown>, { teamIds, day }: { teamIds: readonly string[]; day: string }) {
  return sql<boolean>`${homeTeam(personId, day)} in (
    with recursive down (id) as (
      select id from team where id = any(${teamIds}::uuid[]) union select team.id from team join down on team.parent_id = down.id
    ) select id from down
  )`;
}

/** How somebody stands to a person on a day: up the reporting lines, and up the team tree. */
export async function findStanding(db: Db, { personId, actorId, teamIds, day }: StandingQuestion): Promise<Standing> {
  const answer = await sql<Standing>`
    with recursive above (id, height) as (
      select line.manager_id, 1 from reporting_line line
      where line.person_id = ${personId} and line.valid_from <= ${day} and (line.valid_to is null or line.valid_to > ${day})
      union
      select line.manager_id, 2 from reporting_line line
      join above on line.person_id = above.id
      where line.valid_from <= ${day} and (line.valid_to is null or line.valid_to > ${day})
    ), teams (id, parent_id) as (
      select team.id, team.parent_id from team where team.id = ${homeTeam(sql`${personId}::uuid`, day)}
      union
      select team.id, team.parent_id from team join teams on team.id = teams.parent_id
    )
    select
      exists (select from person where person.id = ${personId}) as "present",
      exists (select from above where above.id = ${actorId}::uuid and height = 1) as "manages",
      exists (select from above where above.id = ${actorId}::uuid and height > 1) as "isAbove",
      exists (select from teams where teams.id = any(${teamIds}::uuid[])) as "inScope"
  `.execute(db);
  return answer.rows[0] ?? { present: false, manages: false, isAbove: false, inScope: false };
}
