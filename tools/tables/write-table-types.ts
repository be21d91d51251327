import type { ColumnDescription, TableDescription } from './describe-tables.ts';

// what the driver gives back for each type: see server/src/platform/database/column-types.ts
const readTypes: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'number',
  text: 'string',
  timestamptz: 'Timestamp',
  uuid: 'string',
  varchar: 'string',
};

const head = `// Made by tools/generate-tables.ts from server/migrations: do not edit.
import type { ColumnType, Kysely } from 'kysely';

/** A column the database fills in when an insert leaves it out. */
type WithDefault<Type> = [Type] extends [ColumnType<infer Read, infer Insert, infer Update>]
  ? ColumnType<Read, Insert | undefined, Update>
  : ColumnType<Type, Type | undefined, Type>;

/** A column the database always computes. */
type Computed<Type> = ColumnType<Type, never, never>;

/** Read as whatever was stored, to be parsed at once; written as JSON text. */
type Json = ColumnType<unknown, string, string>;

/** An instant. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
`;

const tail = `
/** The query builder on Waymark's tables: a pool's or a transaction's. */
export type Db = Kysely<DB>;
`;

/** Writes the TypeScript of the tables; throws on a column type that Waymark has no way of reading. */
export function writeTableTypes(tables: readonly TableDescription[]): string {
  const interfaces = tables.map((table) => {
    const columns = table.columns.map((column) => `  ${quoteKey(column.name)}: ${columnType(table, column)};`);
    return `\nexport interface ${interfaceName(table)} {\n${columns.join('\n')}\n}\n`;
  });
  const entries = tables.map((table) => `  ${quoteKey(tableKey(table))}: ${interfaceName(table)};`);
  return `${head}${interfaces.join('')}\n/** Every table by its name in SQL; those of other schemas with the schema's name. */\nexport interface DB {\n${entries.join('\n')}\n}\n${tail}`;
}

function columnType(table: TableDescription, column: ColumnDescription): string {
  const read = column.allowed?.map(quote).join(' | ') ?? readTypes[column.type];
  if (read === undefined)
    throw new Error(`Column ${table.name}.${column.name} has type ${column.type}, which tools/tables/write-table-types.ts does not know`);
  if (column.isList && read === 'Json') throw new Error(`Column ${table.name}.${column.name} is a list of JSON: use one JSON array`);
  const one = column.isList ? listOf(read) : read;
  const type = column.isNullable ? nullable(one) : one;
  if (column.isComputed || table.isView) return `Computed<${readOnly(type)}>`;
  return column.hasDefault ? `WithDefault<${type}>` : type;
}

function listOf(read: string): string {
  const element = read === 'Timestamp' ? 'Date' : read;
  return element.includes('|') ? `(${element})[]` : `${element}[]`;
}

function nullable(type: string): string {
  if (type === 'Timestamp') return 'NullableTimestamp';
  if (type === 'Json') return 'ColumnType<unknown, string | null, string | null>';
  return `${type} | null`;
}

function readOnly(type: string): string {
  return type
    .replace(/^ColumnType<([^,]*),.*>$/, '$1')
    .replace(/^Timestamp$/, 'Date')
    .replace(/^Json$/, 'unknown');
}

function tableKey(table: TableDescription): string {
  return table.schema === 'public' ? table.name : `${table.schema}.${table.name}`;
}

function interfaceName(table: TableDescription): string {
  const words = tableKey(table).split(/[^A-Za-z0-9]+/);
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}

function quoteKey(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : quote(key);
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
