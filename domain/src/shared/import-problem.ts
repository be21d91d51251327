/** `blocks`: nothing is applied while it stands; `warns`: told, and the import goes on without that cell or row. */
export type ProblemSeverity = 'blocks' | 'warns';

/** One thing wrong with a file that is being imported: where, what, and how to mend it. */
export interface ImportProblem {
  readonly file: string;
  /** The row as a spreadsheet counts it (the first line is 1); null when the whole file or column is meant. */
  readonly row: number | null;
  /** The column's title in the file, or the field's name where no column feeds it. */
  readonly column: string | null;
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly cure: string;
  readonly value?: string;
  /** Other rows the same problem names. */
  readonly otherRows?: readonly number[];
}

/** What one code of a problem always says. */
export interface ProblemKind {
  readonly severity: ProblemSeverity;
  /** The field of a row; a mapping turns it into the column's title. */
  readonly column: string;
  readonly cure: string;
}

/** One code of a problem, in the order in which it reads. */
export const problemKind = (severity: ProblemSeverity, column: string, cure: string): ProblemKind => ({ severity, column, cure });

/** Problems that one repair mends: the same code in the same column of the same file. */
export interface ProblemGroup {
  readonly code: string;
  readonly severity: ProblemSeverity;
  readonly file: string;
  readonly column: string | null;
  readonly cure: string;
  readonly count: number;
  /** At most 5, in the order of the file. */
  readonly examples: readonly ImportProblem[];
  readonly rows: readonly number[];
}

const EXAMPLES = 5;

/** Groups problems by repair, not by row: blocking groups first, then the larger ones. */
export function groupProblems(problems: readonly ImportProblem[]): ProblemGroup[] {
  const groups = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.file, problem.column, problem.cure]);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()]
    .map(groupOf)
    .sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count || a.code.localeCompare(b.code));
}

function groupOf(problems: readonly ImportProblem[]): ProblemGroup {
  const [first] = problems;
  if (!first) throw new Error('a group has at least one problem');
  const rows = problems.flatMap((problem) => [...(problem.row === null ? [] : [problem.row]), ...(problem.otherRows ?? [])]);
  return {
    code: first.code,
    severity: problems.some((problem) => problem.severity === 'blocks') ? 'blocks' : 'warns',
    file: first.file,
    column: first.column,
    cure: first.cure,
    count: problems.length,
    examples: problems.slice(0, EXAMPLES),
    rows: [...new Set(rows)].sort((a, b) => a - b),
  };
}

/** Problems in the order of the file: by file, row, then code, so that a shuffled table gives the same list. */
export function sortProblems(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      a.code.localeCompare(b.code) ||
      (a.column ?? '').localeCompare(b.column ?? '') ||
      a.message.localeCompare(b.message),
  );
}
