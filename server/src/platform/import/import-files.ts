import type { ColumnMapping, Lookups } from '@waymark/domain/shared/column-mapping.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { applyMapping, type MappedTable, type MappingContext } from './apply-mapping.ts';
import { columnPlace, type LookupTables } from './bind-field.ts';
import { readTable } from './read-table.ts';
import type { Table } from './table.ts';
import { tableProblem } from './table-problems.ts';

export interface ImportFile {
  /** The name it has in problems. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Finds a second file by the name that a mapping gives it; undefined when it was not brought along. */
export type OpenFile = (name: string) => Promise<Uint8Array | undefined>;

export interface ReadFile extends MappedTable {
  readonly table: Table;
}

/** Reads a file and applies a mapping to it. */
export async function readMappedFile(file: ImportFile, mapping: ColumnMapping, context: MappingContext): Promise<ReadFile> {
  const table = await readTable(file.bytes, { file: file.name, ...mapping.read });
  return { table, ...applyMapping(table, mapping, context) };
}

/** Opens a second file. Without it, an optional one is a warning and nothing; any other is refused by name. */
export async function openSecondFile(second: SecondFile, open: OpenFile, problems: ImportProblem[]): Promise<ImportFile | undefined> {
  const bytes = await open(second.file);
  if (bytes) return { name: second.file, bytes };
  const message = `The mapping names the file ${second.file}, which is not there.`;
  if (!second.optional)
    throw new Refusal('invalid', 'file_missing', {
      message: `${message} Put it beside the first file, or take it out of the mapping.`,
      data: { file: second.file },
    });
  problems.push(tableProblem('second_file_missing', { file: second.file, row: null }, message));
  return undefined;
}

export interface SecondFile {
  readonly file: string;
  readonly optional: boolean;
}

/** Reads the files that explain codes; the first row of a code counts. The codes of a missing optional file stand for themselves. */
export async function readLookups(lookups: Lookups, open: OpenFile): Promise<{ lookups: LookupTables; problems: ImportProblem[] }> {
  const tables = new Map<string, ReadonlyMap<string, string> | null>();
  const problems: ImportProblem[] = [];
  for (const [name, lookup] of Object.entries(lookups)) {
    const file = await openSecondFile(lookup, open, problems);
    const table = file && (await readTable(file.bytes, { file: file.name, ...lookup.read }));
    tables.set(name, table ? meaningsIn(table, lookupColumn(table, lookup.key), lookupColumn(table, lookup.value)) : null);
  }
  return { lookups: tables, problems };
}

function meaningsIn(table: Table, key: number, value: number): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const { cells } of table.rows) {
    const code = (cells[key] ?? '').trim();
    if (code !== '' && !meanings.has(code)) meanings.set(code, (cells[value] ?? '').trim());
  }
  return meanings;
}

function lookupColumn(table: Table, title: string): number {
  const place = columnPlace(table, title);
  if (place !== undefined) return place;
  throw new Refusal('invalid', 'mapping_column_missing', {
    message: `${table.file} has no column "${title}". It has: ${table.columns.join(', ')}.`,
    data: { file: table.file },
  });
}

/** Names columns by their titles in problems that speak of fields. */
export function withTitles(problems: readonly ImportProblem[], files: readonly ReadFile[]): ImportProblem[] {
  return problems.map((problem) => {
    const titles = files.find(({ table }) => table.file === problem.file)?.titles;
    const title = problem.column === null ? undefined : titles?.get(problem.column);
    return title === undefined ? problem : { ...problem, column: title };
  });
}
