import type { Team } from '@waymark/domain/people/team.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

interface TeamsQuestion {
  readonly day: string;
  /** Part of a name, in small letters. */
  readonly q?: string;
  /** Only the teams right below this one. */
  readonly parentId?: string;
  readonly after?: readonly [path: string, id: string];
  readonly limit: number;
}

type Row = Team & { readonly path: string };

/** The teams in the order of the tree; each with the key that the next page starts after. */
export async function listTeamRows(db: Db, { day, q, parentId, after, limit }: TeamsQuestion): Promise<Row[]> {
  const answer = await sql<Row>`
    ${tree}, page as (
      select * from tree
      where true
        ${q === undefined ? sql`` : sql`and position(${q} in lower(name)) > 0`}
        ${parentId === undefined ? sql`` : sql`and "parentId" = ${parentId}`}
        ${after === undefined ? sql`` : sql`and (path, id) > (${after[0]}, ${after[1]}::uuid)`}
      order by path, id limit ${limit}
    )
    select page.*, ${peopleIn(sql`page.id`, day)} as people from page order by path, id
  `.execute(db);
  return answer.rows;
}

/** The team with this id or slug; archived ones are gone. */
export async function findTeam(db: Db, key: { id: string } | { slug: string }, day: string): Promise<Team | undefined> {
  const where = 'id' in key ? sql`id = ${key.id}` : sql`slug = ${key.slug}`;
  const answer = await sql<Row>`${tree} select tree.*, ${peopleIn(sql`tree.id`, day)} as people from tree where ${where}`.execute(db);
  return answer.rows[0];
}

// the path sorts a team right after the one above it: chr(1) is below every letter
const tree = sql`with recursive down (id, slug, name, parent_id, path, above) as (
    select id, slug, name, parent_id, lower(name), '[]'::jsonb from team where parent_id is null and archived_at is null
    union all
    select team.id, team.slug, team.name, team.parent_id, down.path || chr(1) || lower(team.name),
      down.above || jsonb_build_object('id', down.id, 'slug', down.slug, 'name', down.name)
    from team join down on team.parent_id = down.id where team.archived_at is null
  ), tree as (select id, slug, name, parent_id as "parentId", above, path collate "C" as path from down)`;

function peopleIn(teamId: RawBuilder<unknown>, day: string) {
  return sql`(select count(*)::int from team_membership membership join person on person.id = membership.person_id
    where membership.team_id = ${teamId} and membership.valid_from <= ${day} and (membership.valid_to is null or membership.valid_to > ${day})
      and (person.left_on is null or person.left_on >= ${day}))`;
}

/** How many people are in a team and all teams below it on a day. */
export async function countInTree(db: Db, teamId: string, day: string): Promise<number> {
  const answer = await sql<{ people: number }>`
    with recursive down (id) as (
      select ${teamId}::uuid union select team.id from team join down on team.parent_id = down.id
    )
    select count(distinct person.id)::int as people from team_membership membership join person on person.id = membership.person_id
    where membership.team_id in (select id from down) and membership.valid_from <= ${day}
      and (membership.valid_to is null or membership.valid_to > ${day}) and (person.left_on is null or person.left_on >= ${day})
  `.execute(db);
  return answer.rows[0]?.people ?? 0;
}

/** Whether a team is one of these or below one of them. */
export async function isWithin(db: Db, teamId: string, teamIds: readonly string[]): Promise<boolean> {
  const answer = await sql<{ within: boolean }>`
    with recursive up (id, parent_id) as (
      select id, parent_id from team where id = ${teamId} union select team.id, team.parent_id from team join up on team.id = up.parent_id
    ) select exists (select from up where id = any(${teamIds}::uuid[])) as within
  `.execute(db);
  return answer.rows[0]?.within ?? false;
}

/** Whether another team beside it has this name, whatever its letter case. */
export async function isNameTaken(db: Db, team: { id: string | null; parentId: string | null; name: string }): Promise<boolean> {
  const row = await db
    .selectFrom('team')
    .select('id')
    .where('archived_at', 'is', null)
    .where(sql`lower(name)`, '=', team.name.toLowerCase())
    .where('parent_id', team.parentId === null ? 'is' : '=', team.parentId)
    .$if(team.id !== null, (rows) => rows.where('id', '<>', team.id ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** Slugs that begin like this one. */
export async function listSlugsLike(db: Db, stem: string): Promise<string[]> {
  const rows = await db
    .selectFrom('team')
    .select('slug')
    .where((where) => where.or([where('slug', '=', stem), where('slug', 'like', `${stem}-%`)]))
    .execute();
  return rows.map((row) => row.slug);
}

export async function insertTeam(db: Db, team: { id: string; slug: string; name: string; parentId: string | null }): Promise<void> {
  await db.insertInto('team').values({ id: team.id, slug: team.slug, name: team.name, parent_id: team.parentId }).execute();
}

export async function updateTeamName(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('team').set({ name }).where('id', '=', id).execute();
}

/** Puts a team away; false when people or teams are in it now or later. */
export async function archiveEmptyTeam(db: Db, id: string, when: { now: Date; day: string }): Promise<boolean> {
  const answer = await sql`
    update team set archived_at = ${when.now} where id = ${id}
      and not exists (select from team below where below.parent_id = ${id} and below.archived_at is null)
      and not exists (select from team_membership where team_id = ${id} and (valid_to is null or valid_to > ${when.day}))
  `.execute(db);
  return answer.numAffectedRows === 1n;
}

/** Deletes those of these teams, or of the made-up ones, in which nobody is or was and below which there is none; returns how many. */
export async function deleteUnusedTeams(db: Db, which: { ids: readonly string[] } | { source: 'sample' }): Promise<number> {
  const meant = 'ids' in which ? sql`id = any(${which.ids}::uuid[])` : sql`source = ${which.source}`;
  let count = 0;
  for (;;) {
    const answer = await sql`delete from team where ${meant}
      and not exists (select from team_membership where team_id = team.id)
      and not exists (select from team below where below.parent_id = team.id)`.execute(db);
    const deleted = Number(answer.numAffectedRows ?? 0n);
    count += deleted;
    if (deleted === 0) return count;
  }
}
