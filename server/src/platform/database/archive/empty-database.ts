import { Refusal } from '@waymark/domain/shared/refusal.ts';
import pg from 'pg';
import { describeContent } from './describe-content.ts';

const schemasOfOurs = ['auth', 'pgboss'];

// what belongs to an extension is left alone
const leftovers = `
select format('drop %s if exists %s cascade', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
    c.oid::regclass) as sql
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
    and not exists (select from pg_depend d where d.objid = c.oid and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
union all select format('drop routine if exists %s cascade', p.oid::regprocedure)
  from pg_proc p where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all select format('drop type if exists %s cascade', t.oid::regtype)
  from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
    and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')`;

/**
 * Makes a database bare in which nobody has put anything yet, so that an older schema can be made in it. Refuses one that holds
 * rows of ours or that a Waymark is using.
 */
export async function emptyDatabase(client: pg.ClientBase): Promise<void> {
  await refuseInUse(client);
  await refuseContent(client);
  const { rows } = await client.query<{ sql: string }>(leftovers);
  await client.query('begin');
  for (const schema of schemasOfOurs) await client.query(`drop schema if exists ${pg.escapeIdentifier(schema)} cascade`);
  for (const { sql } of rows) await client.query(sql);
  await client.query('commit');
}

async function refuseInUse(client: pg.ClientBase): Promise<void> {
  const others = await client.query(
    "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
  );
  if (others.rowCount === 0) return;
  throw new Refusal('conflict', 'database_in_use', {
    message: 'Waymark, or another program, is using this database: stop it and restore again.',
  });
}

async function refuseContent(client: pg.ClientBase): Promise<void> {
  const occupied: string[] = [];
  for (const table of await describeContent(client)) {
    const answer = await client.query<{ present: boolean }>(`select exists (select from ${table.sql}) as present`);
    if (answer.rows[0]?.present === true) occupied.push(table.name);
  }
  if (occupied.length === 0) return;
  throw new Refusal('conflict', 'database_not_empty', {
    message:
      `This database holds something already (in ${occupied.slice(0, 5).join(', ')}); a backup is restored into an empty one. ` +
      'Name a new folder in WAYMARK_DATA_DIR or a new database in DATABASE_URL.',
  });
}
