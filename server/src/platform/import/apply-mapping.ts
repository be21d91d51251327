import type { ColumnMapping, FieldSource } from '@waymark/domain/shared/column-mapping.ts';
import type { FieldCatalogue, ImportField } from '@waymark/domain/shared/field-catalogue.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import type { MappedRow, MappedValue } from '@waymark/domain/shared/mapped-row.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { type BoundField, bindField, type LookupTables } from './bind-field.ts';
import { foldTitle } from './fold-title.ts';
import { type ReadCell, readCell } from './read-cell.ts';
import { type DecidedOrder, readDateColumns } from './read-date-columns.ts';
import type { Table, TableRow } from './table.ts';
import { type TableProblemCode, tableProblem } from './table-problems.ts';

export interface MappedTable {
  readonly rows: readonly MappedRow[];
  readonly problems: readonly ImportProblem[];
  readonly dateOrders: readonly DecidedOrder[];
  /** Columns that feed no field. */
  readonly unusedColumns: readonly string[];
  /** The title that a field comes from, to name it in problems of later rules. */
  readonly titles: ReadonlyMap<string, string>;
}

export interface MappingContext {
  readonly fields: FieldCatalogue;
  readonly lookups?: LookupTables;
  /** Columns that something else reads, such as the step columns of a matrix. */
  readonly alsoUsed?: readonly string[];
}

/**
 * Turns the rows of a table into fields: blank cells are absent, the clear word is `null`, dates are ISO, words of choices
 * are known ones. What cannot be read is a problem with row and column; the other cells of the row stay.
 */
export function applyMapping(table: Table, mapping: ColumnMapping, context: MappingContext): MappedTable {
  const problems: ImportProblem[] = [...table.problems];
  const bound = bindFields(table, mapping, { ...context, problems });
  const dates = readDateColumns(
    table.file,
    bound.filter(({ field }) => field.kind === 'date').map((each) => dateColumn(each, table, mapping)),
    mapping.dates.order,
  );
  problems.push(...dates.problems);
  const reading: Reading = { table, mapping, problems, known: new Map() };
  const rows = table.rows.map((row): MappedRow => {
    const values: Record<string, MappedValue> = {};
    for (const each of bound) {
      const day = dates.days.get(each.field.name)?.get(row.number);
      const value = each.field.kind === 'date' && day !== undefined ? day : valueIn(each, row, reading);
      if (value !== undefined) values[each.field.name] = value;
    }
    return { file: table.file, row: row.number, values };
  });
  const used = new Set([...bound.flatMap((each) => each.titles), ...(context.alsoUsed ?? [])].map(foldTitle));
  return {
    rows,
    problems,
    dateOrders: dates.orders,
    unusedColumns: table.columns.filter((title) => !used.has(foldTitle(title))),
    titles: new Map(bound.flatMap(({ field, titles }) => (titles.length === 0 ? [] : [[field.name, titles.join(' + ')] as const]))),
  };
}

/** The fields of the mapping bound to the columns of the table; a mapping with unknown or missing fields is refused. */
function bindFields(
  table: Table,
  mapping: ColumnMapping,
  { fields, lookups, problems }: MappingContext & { problems: ImportProblem[] },
): BoundField[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const unknown = Object.keys(mapping.fields).filter((name) => !byName.has(name));
  const missing = fields.filter((field) => field.isRequired && mapping.fields[field.name] === undefined);
  if (unknown.length > 0)
    throw refuseMapping('mapping_unknown_field', `Unknown fields: ${unknown.join(', ')}. Known ones: ${[...byName.keys()].join(', ')}.`);
  if (missing.length > 0)
    throw refuseMapping(
      'mapping_incomplete',
      `Say which column holds: ${missing.map(({ label, name }) => `${label} (${name})`).join(', ')}.`,
    );
  return Object.entries(mapping.fields).flatMap(([name, source]) => {
    const field = byName.get(name);
    return field ? bindOrTell(table, { field, source, lookups: lookups ?? new Map() }, problems) : [];
  });
}

function bindOrTell(
  table: Table,
  part: { field: ImportField; source: FieldSource; lookups: LookupTables },
  problems: ImportProblem[],
): BoundField[] {
  const bound = bindField(table, part);
  if ('missing' in bound) {
    for (const title of bound.missing) {
      const message = `There is no column "${title}" for "${part.field.label}". The file has: ${table.columns.join(', ')}.`;
      problems.push(tableProblem('column_missing', { file: table.file, row: null, column: title }, message));
    }
    return [];
  }
  return [bound];
}

const refuseMapping = (code: string, message: string): Refusal => new Refusal('invalid', code, { message });

const isClear = (text: string, { clear }: ColumnMapping): boolean => text.trim().toLowerCase() === clear.toLowerCase();

function dateColumn(bound: BoundField, table: Table, mapping: ColumnMapping) {
  const cells = table.rows
    .map((row) => ({ row: row.number, text: bound.read(row).text.trim() }))
    .filter(({ text }) => text !== '' && !isClear(text, mapping));
  return { field: bound.field.name, title: bound.titles[0] ?? bound.field.label, opensEnd: bound.field.opensEnd ?? false, cells };
}

interface Reading {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly problems: ImportProblem[];
  /** Cells of choices read before: a column of 100,000 has a handful of different words. */
  readonly known: Map<string, ReadCell>;
}

function valueIn(bound: BoundField, row: TableRow, reading: Reading): MappedValue | undefined {
  const { field } = bound;
  const cell = bound.read(row);
  const tell = (code: TableProblemCode, message: string): undefined => {
    const place = { file: reading.table.file, row: row.number, column: bound.titles[0] ?? field.label, value: cell.text };
    reading.problems.push(tableProblem(code, place, message));
  };
  if (cell.unknownCode !== undefined) tell('reference_unknown', `"${cell.unknownCode}" is not in the file that explains it.`);
  if (cell.parts !== undefined) return cell.parts;
  if (cell.text.trim() === '') return undefined;
  if (isClear(cell.text, reading.mapping)) return field.canClear ? null : tell('clear_refused', `"${field.label}" cannot be cleared.`);
  if (field.kind === 'date') return undefined;
  const read = readOnce(field, cell.text, reading);
  return 'value' in read ? read.value : tell(read.code, read.message);
}

function readOnce(field: ImportField, text: string, { mapping, known }: Reading): ReadCell {
  if (field.kind !== 'choice' && field.kind !== 'flag' && field.kind !== 'path') return readCell(field, text, mapping.pathSeparator);
  const key = `${field.name} ${text}`;
  const read = known.get(key) ?? readCell(field, text, mapping.pathSeparator);
  known.set(key, read);
  return read;
}
