import type pg from 'pg';

/** One column as the database describes it. */
export interface ColumnDescription {
  readonly name: string;
  /** PostgreSQL's name of the type (of the element for a list). */
  readonly type: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
  /** The database fills it in when an insert leaves it out. */
  readonly hasDefault: boolean;
  /** Always computed: never written. */
  readonly isComputed: boolean;
  /** The only values that a check or an enum allows, when there is such a list. */
  readonly allowed: readonly string[] | undefined;
}

/** A table or view with its columns in order. */
export interface TableDescription {
  readonly schema: string;
  readonly name: string;
  readonly isView: boolean;
  readonly columns: readonly ColumnDescription[];
}

interface Row {
  schema: string;
  table: string;
  is_view: boolean;
  column: string;
  type: string;
  is_list: boolean;
  is_nullable: boolean;
  has_default: boolean;
  is_computed: boolean;
  enum_values: string[] | null;
  checks: string[];
}

// format() names the type of a list's elements; domains are seen through to what they stand for
const sql = `
select n.nspname as schema, c.relname as table, c.relkind in ('v', 'm') as is_view, a.attname as column,
  coalesce(element.typname, base.typname) as type, element.oid is not null as is_list,
  not (a.attnotnull or (t.typtype = 'd' and t.typnotnull)) as is_nullable,
  (a.atthasdef or a.attidentity <> '') and a.attgenerated = '' as has_default,
  a.attgenerated <> '' or a.attidentity = 'a' as is_computed,
  (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = coalesce(element.oid, base.oid)) as enum_values,
  array(select pg_get_constraintdef(k.oid) from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by k.conname) as checks
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
join pg_type base on base.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
left join pg_type element on element.oid = base.typelem and base.typcategory = 'A'
where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and c.relname <> 'schema_migration'
order by n.nspname = 'auth', c.relname, a.attnum`;

/** Describes the tables and views of our schemas, in a stable order. */
export async function describeTables(client: pg.ClientBase): Promise<TableDescription[]> {
  const { rows } = await client.query<Row>(sql);
  const byTable = Map.groupBy(rows, (row) => `${row.schema}.${row.table}`);
  return [...byTable.values()].flatMap((columns) => {
    const [first] = columns;
    return first ? [{ schema: first.schema, name: first.table, isView: first.is_view, columns: columns.map(toColumn) }] : [];
  });
}

function toColumn(row: Row): ColumnDescription {
  return {
    name: row.column,
    type: row.type,
    isList: row.is_list,
    isNullable: row.is_nullable,
    hasDefault: row.has_default,
    isComputed: row.is_computed,
    allowed: row.enum_values ?? readAllowed(row.checks),
  };
}

/** The values of a check like `state in ('draft', 'sent')`, which PostgreSQL shows as `= ANY (ARRAY[...])`; undefined for other checks. */
export function readAllowed(checks: readonly string[]): string[] | undefined {
  for (const check of checks) {
    const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(check)?.[1];
    const values =
      list === undefined ? [] : [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map((match) => (match[1] ?? '').replaceAll("''", "'"));
    if (values.length > 0) return values;
    const single = /^CHECK \(\(\w+ = '((?:[^']|'')*)'::text\)\)$/.exec(check)?.[1];
    if (single !== undefined) return [single.replaceAll("''", "'")];
  }
  return undefined;
}
