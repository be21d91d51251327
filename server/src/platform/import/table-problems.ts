import type { ImportProblem, ProblemSeverity } from '@waymark/domain/shared/import-problem.ts';

/** Every problem that reading a file and applying a mapping can find, with its cure. */
export const tableProblems = {
  quote_malformed: ['blocks', 'Double quotation marks inside a quoted cell (""), or export the file again.'],
  characters_unreadable: ['warns', 'Export the file as UTF-8, or say which encoding it has.'],
  row_too_long: ['blocks', 'The row has more cells than there are titles: put cells that hold the delimiter in quotation marks.'],
  column_missing: ['blocks', 'Mend the title in the file, or choose another column in the mapping.'],
  date_unreadable: ['blocks', 'Write the date as 2026-11-30, leave the cell blank, or choose another date order in the mapping.'],
  date_ambiguous: ['blocks', 'Choose the order for the whole column in the mapping: dates.order day-first or month-first.'],
  number_unreadable: ['blocks', 'Write a number such as 0.8 or 80%, or leave the cell blank.'],
  value_unknown: ['blocks', 'Use one of the known words, or add this word to the values of the mapping.'],
  clear_refused: ['blocks', 'This cell cannot be cleared: write a value, or leave it blank to change nothing.'],
  second_file_missing: ['warns', 'Put the file beside the first one; the import goes on without it.'],
  reference_unknown: ['warns', 'Add the code to the second file, or mend it here; the code itself stands until then.'],
} as const satisfies Record<string, readonly [ProblemSeverity, string]>;

export type TableProblemCode = keyof typeof tableProblems;

interface Place {
  readonly file: string;
  readonly row: number | null;
  readonly column?: string;
  readonly value?: string;
}

/** A problem of reading or mapping, with the severity and the cure of its code. */
export function tableProblem(code: TableProblemCode, place: Place, message: string): ImportProblem {
  const [severity, cure] = tableProblems[code];
  return { column: null, ...place, code, severity, message, cure };
}
