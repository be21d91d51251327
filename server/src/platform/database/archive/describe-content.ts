import pg from 'pg';

/** A table whose rows belong into a backup. */
export interface ContentTable {
  /** Quoted where needed, as `auth.user` reads in SQL. */
  readonly sql: string;
  /** Without quotes, for people and file names: `person`, `auth.user`. */
  readonly name: string;
  /** Columns that hold something of their own, not computed. */
  readonly columns: readonly string[];
  /** Which rows belong, in SQL. */
  readonly kept: string;
  /** An order of the rows that is the same on every server. */
  readonly order: string;
}

/** A foreign key and how it is made again. */
export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Where a sequence stands. */
export interface SequenceState {
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

const ourTables = `
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    and not (n.nspname = 'public' and c.relname = 'schema_migration')`;

const tablesSql = `
select c.oid::regclass::text as sql, case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end as name,
  array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by a.attnum) as columns,
  array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
    where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int[], a.attnum::int)) as key
${ourTables} order by n.nspname = 'auth' desc, c.relname collate "C"`;

/** The tables of our schemas that hold content, in a fixed order; which migrations were applied is not content. */
export async function describeContent(client: pg.ClientBase): Promise<ContentTable[]> {
  const { rows } = await client.query<{ sql: string; name: string; columns: string[]; key: string[] }>(tablesSql);
  return rows.map((row) => {
    const key = row.key.length > 0 ? row.key : row.columns;
    // as text, so that no server's way of sorting matters
    const order = key.map((column) => `${pg.escapeIdentifier(column)}::text collate "C"`).join(', ');
    return { sql: row.sql, name: row.name, columns: row.columns, kept: keptRows(row), order };
  });
}

/** A file that is forgotten by itself would live on in a backup: it is left out. Before migration 0018 there was none. */
function keptRows({ name, columns }: { name: string; columns: readonly string[] }): string {
  if (name === 'stored_file' && columns.includes('expires_at')) return 'expires_at is null';
  if (name === 'stored_file_piece') return 'file_id in (select id from stored_file where expires_at is null)';
  return 'true';
}

/** Every foreign key of our tables. */
export async function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const sql = `select k.conrelid::regclass::text as table, k.conname::text as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k where k.contype = 'f' and k.conparentid = 0 and k.conrelid in (select c.oid ${ourTables}) order by 1, 2`;
  return (await client.query<ForeignKey>(sql)).rows;
}

/** Where the sequences of our schemas stand. */
export async function listSequences(client: pg.ClientBase): Promise<SequenceState[]> {
  const sql = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'auth') and c.relkind = 'S' order by 1`;
  const states: SequenceState[] = [];
  for (const { name } of (await client.query<{ name: string }>(sql)).rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${name}`,
    );
    states.push(...state.rows.map((row) => ({ name, ...row })));
  }
  return states;
}
