import { descriptorFields, expectationFields, matrixFields } from '@waymark/domain/job-architecture/framework-fields.ts';
import type { FrameworkImport } from '@waymark/domain/job-architecture/framework-import.ts';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import type { DescriptorRow, ExpectationRow } from '@waymark/domain/job-architecture/framework-rows.ts';
import { meltMatrix } from '@waymark/domain/job-architecture/melt-matrix.ts';
import { readDescriptorRow, readExpectationRow, readMatrixRow } from '@waymark/domain/job-architecture/read-framework-rows.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { columnPlace, type LookupTables } from '#platform/import/bind-field.ts';
import { type ImportFile, openSecondFile, type ReadFile, readLookups, readMappedFile, withTitles } from '#platform/import/import-files.ts';
import { tableProblem } from '#platform/import/table-problems.ts';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const FrameworkTables = z.object({
  /** The table of roles; of competencies where the mapping has no expectations. */
  main: z.object({ name: z.string(), bytes: Bytes }),
  /** The table that describes competencies step by step. */
  descriptors: z.object({ name: z.string(), bytes: Bytes }).optional(),
  /** Further files that the mapping names, by name. */
  beside: z.map(z.string(), Bytes).default(new Map()),
  mapping: FrameworkMapping,
});
type FrameworkTables = z.output<typeof FrameworkTables>;

type Rows = Pick<FrameworkImport, 'expectations' | 'descriptors'> & {
  readonly descriptorColumns: readonly string[];
  readonly problems: readonly ImportProblem[];
  /** Names columns by the files' titles in problems that speak of fields. */
  readonly withTitles: (problems: readonly ImportProblem[]) => ImportProblem[];
};

/** Reads framework tables by their mapping, long or matrix, CSV or XLSX, into the rows that the rules of an import read. */
export const readFrameworkTables = query({
  name: 'job_architecture.read_framework_tables',
  input: FrameworkTables,
  run: async (ctx, input): Promise<Rows> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const open = (name: string) => Promise.resolve(input.beside.get(name));
    const { lookups, problems } = await readLookups(input.mapping.lookups, open);
    const roles = await readRoles(input, lookups);
    const described = await readDescriptors(input, lookups);
    const files = [roles.file, described.file].filter((file) => file !== undefined);
    const found = [...problems, ...roles.problems, ...described.problems, ...files.flatMap((file) => file.problems)];
    return {
      expectations: roles.expectations,
      descriptors: [...roles.descriptors, ...described.descriptors],
      descriptorColumns: described.columns.length > 0 ? described.columns : roles.columns,
      problems: found,
      withTitles: (told) => withTitles(told, files),
    };
  },
});

interface Roles {
  readonly file?: ReadFile;
  readonly expectations: readonly ExpectationRow[];
  readonly descriptors: readonly DescriptorRow[];
  /** The columns of a matrix whose cells describe steps. */
  readonly columns: readonly string[];
  readonly problems: readonly ImportProblem[];
}

async function readRoles({ main, mapping }: FrameworkTables, lookups: LookupTables): Promise<Roles> {
  const table = mapping.expectations;
  if (!table) return { expectations: [], descriptors: [], columns: [], problems: [] };
  if (table.shape === 'long') {
    const file = await readMappedFile(main, table, { fields: expectationFields, lookups });
    return { file, expectations: file.rows.map(readExpectationRow), descriptors: [], columns: [], problems: [] };
  }
  const file = await readMappedFile(main, table, { fields: matrixFields, lookups, alsoUsed: table.profiles ?? [] });
  const profiles = table.profiles ?? file.unusedColumns;
  const { cellsOf, problems } = cellsIn(file, profiles);
  const rows = file.rows.map((row) => readMatrixRow(row, cellsOf(row.row)));
  return { file, ...meltMatrix(rows, profiles, table.cells), columns: table.cells === 'descriptors' ? profiles : [], problems };
}

interface Described {
  readonly file?: ReadFile;
  readonly descriptors: readonly DescriptorRow[];
  readonly columns: readonly string[];
  readonly problems: readonly ImportProblem[];
}

async function readDescriptors(input: FrameworkTables, lookups: LookupTables): Promise<Described> {
  const table = input.mapping.descriptors;
  const problems: ImportProblem[] = [];
  const source = input.descriptors ?? (input.mapping.expectations ? await besideFile(input, problems) : input.main);
  if (!source) return { descriptors: [], columns: [], problems };
  if (!table) throw descriptorsUnmapped(source.name);
  const file = await readMappedFile(source, table, { fields: descriptorFields, lookups, alsoUsed: table.steps });
  const { cellsOf, problems: missing } = cellsIn(file, table.steps);
  return { file, descriptors: file.rows.map((row) => readDescriptorRow(row, cellsOf(row.row))), columns: table.steps, problems: missing };
}

/** The descriptor table that the mapping names, where nobody brought another. */
async function besideFile({ mapping, beside }: FrameworkTables, problems: ImportProblem[]): Promise<ImportFile | undefined> {
  const table = mapping.descriptors;
  if (table?.file === undefined) return undefined;
  return await openSecondFile({ file: table.file, optional: table.optional }, (name) => Promise.resolve(beside.get(name)), problems);
}

function descriptorsUnmapped(file: string): Refusal {
  return new Refusal('invalid', 'descriptors_unmapped', {
    message: `The mapping does not say how to read ${file}. Add "descriptors" with its fields and steps to the mapping.`,
    data: { file },
  });
}

/** The written cells of columns by row number; a column that the file lacks is a problem. */
function cellsIn({ table }: ReadFile, titles: readonly string[]) {
  const places = titles.map((title) => ({ title, place: columnPlace(table, title) }));
  const problems = places.flatMap(({ title, place }) => {
    const message = `There is no column "${title}". The file has: ${table.columns.join(', ')}.`;
    return place === undefined ? [tableProblem('column_missing', { file: table.file, row: null, column: title }, message)] : [];
  });
  const rows = new Map(table.rows.map(({ number, cells }) => [number, cells]));
  const cellsOf = (row: number): Record<string, string> =>
    Object.fromEntries(
      places.flatMap(({ title, place }) => {
        const cell = place === undefined ? '' : (rows.get(row)?.[place] ?? '');
        return cell.trim() === '' ? [] : [[title, cell]];
      }),
    );
  return { cellsOf, problems };
}
