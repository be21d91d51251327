import { historyFields, personFields } from '@waymark/domain/people/people-fields.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import type { HistoryRow, PersonRow } from '@waymark/domain/people/person-row.ts';
import { readHistoryRow, readPersonRow } from '@waymark/domain/people/read-person-row.ts';
import type { ReadingReport } from '@waymark/domain/people/report-people-import.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import type { LookupTables } from '#platform/import/bind-field.ts';
import { type ColumnGuess, guessMapping } from '#platform/import/guess-mapping.ts';
import {
  type ImportFile,
  type OpenFile,
  openSecondFile,
  type ReadFile,
  readLookups,
  readMappedFile,
} from '#platform/import/import-files.ts';
import { protectedAttribute } from '#platform/import/protected-attributes.ts';
import { readTable } from '#platform/import/read-table.ts';

/** People as files tell of them, in the words of Waymark, with what was found while reading. */
export interface PeopleFiles {
  readonly rows: readonly PersonRow[];
  readonly history: readonly HistoryRow[];
  readonly problems: readonly ImportProblem[];
  readonly reading: ReadingReport;
  /** The files as read, to name columns in problems of later rules. */
  readonly files: readonly ReadFile[];
}

/** Reads a people file, and the second files that its mapping names, from those brought along; without a mapping it guesses one. */
export async function readPeopleFiles(files: readonly ImportFile[], given?: PeopleMapping): Promise<PeopleFiles> {
  const [main] = files;
  if (main === undefined) throw new Refusal('invalid', 'file_missing', { message: 'Bring a file with the people.' });
  const guessed = given === undefined ? await guess(main) : undefined;
  const mapping = given ?? guessed?.mapping ?? PeopleMapping.parse({});
  const open: OpenFile = (name) => Promise.resolve(files.find((file) => file.name === name)?.bytes);
  const { lookups, problems: lookupProblems } = await readLookups(mapping.lookups, open);
  const problems = [...lookupProblems];
  const people = await readMappedFile(main, mapping.people, { fields: personFields, lookups });
  const history = await readHistory(mapping, { open, lookups, problems });
  const read = history === undefined ? [people] : [people, history];
  return {
    rows: people.rows.map(readPersonRow),
    history: history?.rows.flatMap((row) => readHistoryRow(row, mapping.history?.pathSeparator ?? '>')) ?? [],
    problems: [...problems, ...read.flatMap((file) => file.problems)],
    reading: { ...columnsOf(read), mapping, guesses: (guessed?.guesses ?? []).map((one) => ({ ...one, examples: [...one.examples] })) },
    files: read,
  };
}

interface Second {
  readonly open: OpenFile;
  readonly lookups: LookupTables;
  readonly problems: ImportProblem[];
}

async function readHistory({ history }: PeopleMapping, { open, lookups, problems }: Second): Promise<ReadFile | undefined> {
  const file = history && (await openSecondFile(history, open, problems));
  if (history === undefined || file === undefined) return undefined;
  return await readMappedFile(file, history, { fields: historyFields, lookups });
}

async function guess(file: ImportFile): Promise<{ mapping: PeopleMapping; guesses: readonly ColumnGuess[] }> {
  const table = await readTable(file.bytes, { file: file.name });
  const { fields, guesses, missing } = guessMapping(table, personFields);
  if (missing.length > 0) {
    throw new Refusal('invalid', 'mapping_incomplete', {
      message: `No column of ${file.name} looks like the key of a person. Say which one it is in a mapping file. Columns: ${table.columns.join(', ')}.`,
      data: { missing, guesses },
    });
  }
  return { mapping: PeopleMapping.parse({ format: 'waymark-people-mapping/1', people: { fields } }), guesses };
}

function columnsOf(files: readonly ReadFile[]): Pick<ReadingReport, 'leftOut' | 'ignoredColumns' | 'dateOrders'> {
  const unused = files.flatMap(({ table, unusedColumns }) =>
    unusedColumns.map((column) => ({ file: table.file, column, attribute: protectedAttribute(column) })),
  );
  return {
    leftOut: unused.flatMap(({ attribute, ...place }) => (attribute === undefined ? [] : [{ ...place, attribute }])),
    ignoredColumns: unused.flatMap(({ attribute, ...place }) => (attribute === undefined ? [place] : [])),
    dateOrders: files.flatMap(({ table, dateOrders }) => dateOrders.map(({ column, order }) => ({ file: table.file, column, order }))),
  };
}
