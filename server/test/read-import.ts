import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assembleFrameworkImport, type FrameworkTable } from '@waymark/domain/job-architecture/assemble-framework-import.ts';
import { descriptorFields, expectationFields, matrixFields } from '@waymark/domain/job-architecture/framework-fields.ts';
import type { FrameworkImport } from '@waymark/domain/job-architecture/framework-import.ts';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import { historyFields, personFields } from '@waymark/domain/people/people-fields.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import type { PeopleImport } from '@waymark/domain/people/people-plan.ts';
import { readHistoryRow, readPersonRow } from '@waymark/domain/people/read-person-row.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import type { LookupTables } from '../src/platform/import/bind-field.ts';
import {
  type ImportFile,
  type OpenFile,
  openSecondFile,
  type ReadFile,
  readLookups,
  readMappedFile,
} from '../src/platform/import/import-files.ts';
import { parseMapping } from '../src/platform/import/parse-mapping.ts';
import { pickColumns } from '../src/platform/import/pick-columns.ts';

export const examples = path.join(import.meta.dirname, '../../docs/examples');
export const fixtures = path.join(import.meta.dirname, 'fixtures');

const openIn =
  (folder: string): OpenFile =>
  async (name) =>
    existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name)) : undefined;

export interface ReadPeople {
  readonly input: PeopleImport;
  readonly files: readonly ReadFile[];
}

/** Reads a people file and what its mapping names, as the import of people does, into an empty organisation. */
export async function readPeople(folder: string, file: string, mappingFile: string): Promise<ReadPeople> {
  const mapping = parseMapping(PeopleMapping, readFileSync(path.join(examples, mappingFile), 'utf8'), mappingFile);
  const open = openIn(folder);
  const { lookups, problems } = await readLookups(mapping.lookups, open);
  const people = await readMappedFile({ name: file, bytes: readFileSync(path.join(folder, file)) }, mapping.people, {
    fields: personFields,
    lookups,
  });
  const second = mapping.history && (await openSecondFile(mapping.history, open, problems));
  const history = second && mapping.history && (await readMappedFile(second, mapping.history, { fields: historyFields, lookups }));
  const files = [people, ...(history ? [history] : [])];
  const input: PeopleImport = {
    rows: people.rows.map(readPersonRow),
    history: (history?.rows ?? []).flatMap((row) => readHistoryRow(row, mapping.history?.pathSeparator ?? '>')),
    known: [],
    teams: [],
    today: '2026-11-22',
    problems: [...problems, ...files.flatMap((each) => each.problems)],
    options: mapping.history?.ends ? { historyEnds: mapping.history.ends } : {},
  };
  return { input, files };
}

/** Reads framework tables by a mapping, as the import of frameworks does. */
export async function readFramework(folder: string, file: string, mappingFile: string): Promise<FrameworkImport> {
  const mapping = parseMapping(FrameworkMapping, readFileSync(path.join(examples, mappingFile), 'utf8'), mappingFile);
  const open = openIn(folder);
  const { lookups, problems } = await readLookups(mapping.lookups, open);
  const sources = { main: { name: file, bytes: readFileSync(path.join(folder, file)) }, open, lookups, problems };
  const expectations = await readExpectations(mapping, sources);
  const descriptors = await readDescriptors(mapping, sources);
  const tables = { ...(expectations && { expectations }), ...(descriptors && { descriptors }), problems };
  return assembleFrameworkImport(mapping, tables, { framework: mapping.framework ?? { name: 'Test' } });
}

interface Sources {
  readonly main: ImportFile;
  readonly open: OpenFile;
  readonly lookups: LookupTables;
  readonly problems: ImportProblem[];
}

async function readExpectations(
  { expectations }: FrameworkMapping,
  { main, lookups, problems }: Sources,
): Promise<FrameworkTable | undefined> {
  if (!expectations) return undefined;
  const read = await readMappedFile(main, expectations, {
    fields: expectations.shape === 'long' ? expectationFields : matrixFields,
    lookups,
  });
  return tableOf(read, expectations.shape === 'long' ? [] : (expectations.profiles ?? read.unusedColumns), problems);
}

async function readDescriptors(
  { descriptors }: FrameworkMapping,
  { main, open, lookups, problems }: Sources,
): Promise<FrameworkTable | undefined> {
  if (!descriptors) return undefined;
  const { file } = descriptors;
  const named = file === undefined ? main : await openSecondFile({ file, optional: descriptors.optional }, open, problems);
  const read = named && (await readMappedFile(named, descriptors, { fields: descriptorFields, lookups, alsoUsed: descriptors.steps }));
  return read && tableOf(read, descriptors.steps, problems);
}

function tableOf(read: ReadFile, titles: readonly string[], problems: ImportProblem[]): FrameworkTable {
  const picked = pickColumns(read.table, titles);
  problems.push(...read.problems, ...picked.problems);
  return { rows: read.rows, columns: picked.columns, cells: picked.cells };
}
