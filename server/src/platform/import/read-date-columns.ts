import { calendarYears } from '@waymark/domain/shared/calendar-date.ts';
import type { DateOrder } from '@waymark/domain/shared/column-mapping.ts';
import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';
import { type InferredOrder, inferDateOrder } from './infer-date-order.ts';
import { inOrder, parseDate, type ReadDate } from './parse-date.ts';
import { tableProblem } from './table-problems.ts';

/** The cells of one date column, with the row of each; blank cells and the clear word are left out. */
export interface DateColumn {
  readonly field: string;
  readonly title: string;
  readonly opensEnd: boolean;
  readonly cells: readonly { readonly row: number; readonly text: string }[];
}

export interface ReadDateColumns {
  /** By field, then row: a day, or null for "no end". */
  readonly days: ReadonlyMap<string, ReadonlyMap<number, string | null>>;
  /** Of columns whose dates could be read two ways; 2026-11-30 needs no order. */
  readonly orders: readonly DecidedOrder[];
  readonly problems: readonly ImportProblem[];
}

export interface DecidedOrder {
  readonly column: string;
  readonly order: DateOrder;
  readonly because: 'mapping' | 'this_column' | 'other_columns';
}

/**
 * Reads all date columns of a file. The order of day and month is that of the mapping, else what the column itself proves,
 * else what the other columns of the file prove. A column that stays open is one problem, not one for each row.
 */
export function readDateColumns(file: string, columns: readonly DateColumn[], given: DateOrder | undefined): ReadDateColumns {
  const parsed = columns.map((column): ParsedColumn => {
    const dates = column.cells.map(({ text }) => parseDate(text));
    return { file, column, dates, inferred: inferDateOrder(dates) };
  });
  const proven = new Set(parsed.flatMap(({ inferred }) => (inferred.isProven && inferred.order !== undefined ? [inferred.order] : [])));
  const [common] = proven.size === 1 ? [...proven] : [];
  const decided = parsed.map((each) => ({ ...each, ...decide(each, given, common) }));
  const read = decided.map((each) => readColumn(each, each.order));
  return {
    days: new Map(decided.map(({ column }, index) => [column.field, read[index]?.days ?? new Map()])),
    orders: decided.flatMap(({ column, dates, order, because }) =>
      order === undefined || !dates.some(({ kind }) => kind === 'two_ways') ? [] : [{ column: column.title, order, because }],
    ),
    problems: [
      ...decided.flatMap((each) => (each.order === undefined ? [ambiguous(each)] : [])),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

interface ParsedColumn {
  readonly file: string;
  readonly column: DateColumn;
  readonly dates: readonly ReadDate[];
  readonly inferred: InferredOrder;
}

function decide(
  { inferred }: ParsedColumn,
  given: DateOrder | undefined,
  common: DateOrder | undefined,
): { order: DateOrder | undefined; because: DecidedOrder['because'] } {
  if (given !== undefined) return { order: given, because: 'mapping' };
  return inferred.order === undefined ? { order: common, because: 'other_columns' } : { order: inferred.order, because: 'this_column' };
}

function readColumn(
  { file, column, dates }: ParsedColumn,
  order: DateOrder | undefined,
): { days: Map<number, string | null>; problems: ImportProblem[] } {
  const days = new Map<number, string | null>();
  const problems: ImportProblem[] = [];
  for (const [index, { row, text }] of column.cells.entries()) {
    const day = dayIn(dates[index], column, order);
    if (day === undefined)
      problems.push(tableProblem('date_unreadable', { file, row, column: column.title, value: text }, unreadableDate(text)));
    else if (day !== 'undecided') days.set(row, day);
  }
  return { days, problems };
}

function unreadableDate(text: string): string {
  return `"${text}" is no date from ${calendarYears.first} to ${calendarYears.last} that can be read here.`;
}

function dayIn(date: ReadDate | undefined, { opensEnd }: DateColumn, order: DateOrder | undefined): string | null | undefined {
  if (date === undefined) return undefined;
  if (date.kind === 'open') return opensEnd ? null : undefined;
  if (date.kind === 'two_ways' && order === undefined) return 'undecided';
  return inOrder(date, order ?? 'day-first');
}

function ambiguous({ file, column, inferred }: ParsedColumn): ImportProblem {
  const { title, cells } = column;
  const example = cells.find(({ text }) => parseDate(text).kind === 'two_ways');
  const dates = inferred.undecided === 1 ? '1 date' : `${inferred.undecided} dates`;
  const message = `${dates} in "${title}" could be day first or month first, such as ${example?.text} in row ${example?.row}.`;
  return tableProblem('date_ambiguous', { file, row: null, column: title, value: example?.text ?? '' }, message);
}
