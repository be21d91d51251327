import type { PeopleImportReport, PeopleMapping } from './import-queries.ts';

/** A column of the file with the people, and what it is taken for. */
export interface MappedColumn {
  readonly id: string;
  readonly field: string | null;
  readonly examples: readonly string[];
  /** Why the field was guessed; blank where somebody chose it. */
  readonly reason: string;
  /** Left out because of what it holds. */
  readonly leftOut: boolean;
}

type Guesses = PeopleImportReport['guesses'];
type Fields = PeopleMapping['people']['fields'];

const columnsIn = (source: Fields[string]): readonly string[] =>
  typeof source === 'string' ? [source] : (source.columns ?? (source.column === undefined ? [] : [source.column]));

/** The columns of a report's first file: as guessed first, in the file's order, else those that the mapping names, then the rest. */
export function mappedColumns(report: PeopleImportReport, file: string, guesses: Guesses): MappedColumn[] {
  const { fields } = report.mapping.people;
  const fieldOf = new Map(Object.entries(fields).flatMap(([field, source]) => columnsIn(source).map((column) => [column, field] as const)));
  const others = [...report.leftOut, ...report.ignoredColumns].filter((one) => one.file === file).map(({ column }) => column);
  const columns = guesses.length > 0 ? guesses.map(({ column }) => column) : [...new Set([...fieldOf.keys(), ...others])];
  return columns.map((column) => {
    const guess = guesses.find((one) => one.column === column);
    const field = fieldOf.get(column) ?? null;
    return {
      id: column,
      field,
      examples: guess?.examples ?? [],
      reason: guess !== undefined && guess.field === field ? guess.reason : '',
      leftOut: report.leftOut.some((one) => one.file === file && one.column === column),
    };
  });
}

/** The mapping with a column taken for another field, or for none; a field takes one column, so the one it had is free again. */
export function takeColumnFor(mapping: PeopleMapping, column: string, field: string | null): PeopleMapping {
  const kept = Object.entries(mapping.people.fields).filter(([name, source]) => name !== field && !columnsIn(source).includes(column));
  const fields: Fields = { ...Object.fromEntries(kept), ...(field !== null && { [field]: column }) };
  return { ...mapping, people: { ...mapping.people, fields } };
}
