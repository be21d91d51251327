import { descriptorFields, expectationFields, matrixFields } from '@waymark/domain/job-architecture/framework-fields.ts';
import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';
import { countedColumns, type GuessedShape, guessTableShape } from '@waymark/domain/job-architecture/guess-table-shape.ts';
import type { GuessedColumn } from '@waymark/domain/job-architecture/import-report.ts';
import type { FieldCatalogue } from '@waymark/domain/shared/field-catalogue.ts';
import { type GuessedMapping, guessMapping } from '#platform/import/guess-mapping.ts';
import type { ImportFile } from '#platform/import/import-files.ts';
import { readTable } from '#platform/import/read-table.ts';
import type { Table } from '#platform/import/table.ts';

export interface GuessedFramework {
  readonly mapping: FrameworkMapping;
  readonly guesses: readonly GuessedColumn[];
}

const SAMPLE_ROWS = 100;

/** Guesses how framework tables are read, by titles and values; undefined when no column of the first looks like competencies. */
export async function guessFrameworkMapping(files: {
  main: ImportFile;
  descriptors?: ImportFile | undefined;
}): Promise<GuessedFramework | undefined> {
  const main = await guessTable(files.main, expectationFields);
  const second = files.descriptors && (await guessTable(files.descriptors, descriptorFields));
  if (!main.shape) return undefined;
  const descriptors = main.shape.shape === 'descriptors' ? main : second;
  const mapping = {
    format: 'waymark-framework-mapping/1',
    expectations: main.shape.shape === 'descriptors' ? undefined : expectationsOf(main.guessed, main.shape),
    descriptors: descriptors?.shape?.shape.endsWith('descriptors') ? descriptorsOf(descriptors.guessed, descriptors.shape) : undefined,
  };
  return {
    mapping: FrameworkMapping.parse(mapping),
    guesses: [main, ...(second ? [second] : [])].flatMap(({ table, guessed }) => told(table.file, guessed)),
  };
}

interface GuessedTable {
  readonly table: Table;
  readonly guessed: GuessedMapping;
  readonly shape: GuessedShape | undefined;
}

async function guessTable(file: ImportFile, fields: FieldCatalogue): Promise<GuessedTable> {
  const table = await readTable(file.bytes, { file: file.name });
  const guessed = withoutColumns(guessMapping(table, fields), countedColumns(table.columns));
  const others = guessed.guesses.flatMap(({ column, field, leftOut }, place) =>
    field === null && leftOut === null
      ? [{ title: column, cells: table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells[place] ?? '') }]
      : [],
  );
  return { table, guessed, shape: guessTableShape({ fields: new Set(Object.keys(guessed.fields)), others }) };
}

/** The guess without what it made of these columns. */
function withoutColumns(guessed: GuessedMapping, columns: ReadonlySet<string>): GuessedMapping {
  const taken = new Set(guessed.guesses.flatMap(({ column, field }) => (columns.has(column) ? [field] : [])));
  const fields = Object.fromEntries(Object.entries(guessed.fields).filter(([name]) => !taken.has(name)));
  const reason = 'It is one of several columns that are counted: a level or a step.';
  const guesses = guessed.guesses.map((guess) => (columns.has(guess.column) ? { ...guess, field: null, confidence: 0, reason } : guess));
  return { ...guessed, fields, guesses };
}

function expectationsOf({ fields }: GuessedMapping, { shape, columns }: GuessedShape) {
  if (shape === 'long') return { shape, fields };
  return {
    shape: 'matrix',
    cells: shape === 'matrix_required' ? 'required' : 'descriptors',
    fields: only(fields, matrixFields),
    profiles: columns,
  };
}

const descriptorsOf = ({ fields }: GuessedMapping, { columns }: GuessedShape) => ({
  fields: only(fields, descriptorFields),
  steps: columns,
});

function only(fields: GuessedMapping['fields'], catalogue: FieldCatalogue): GuessedMapping['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => catalogue.some((field) => field.name === name)));
}

const told = (file: string, { guesses }: GuessedMapping): GuessedColumn[] =>
  guesses.map(({ column, field, confidence, reason }) => ({ file, column, field, confidence, reason }));
