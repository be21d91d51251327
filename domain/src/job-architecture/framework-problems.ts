import { type ImportProblem, type ProblemKind, problemKind } from '../shared/import-problem.ts';

/** Every problem that the rows of a framework file can have, with its cure. */
export const frameworkProblems = {
  profile_blank: problemKind('blocks', 'profile', 'Name the role, or leave the row out.'),
  competency_blank: problemKind('blocks', 'competency', 'Name the competency, or leave the row out.'),
  name_not_set: problemKind('warns', 'competency', 'Nothing to do: a row whose role or competency says "not in use" is passed over.'),
  name_too_long: problemKind('blocks', 'profile', 'Shorten the name to 200 characters.'),
  text_too_long: problemKind('blocks', 'purpose', 'Shorten the text to 20,000 characters.'),
  required_missing: problemKind(
    'warns',
    'required',
    'Write the required level, or leave it: the role then does not ask for this competency.',
  ),
  required_not_set: problemKind(
    'warns',
    'required',
    'Write a level where the role should ask for this competency; words such as "n/a" never become a level.',
  ),
  required_unknown: problemKind('blocks', 'required', 'Use one of the levels of the scale, or add the word to scale.steps of the mapping.'),
  descriptor_not_set: problemKind(
    'warns',
    'descriptor',
    'Write the text when it exists; words such as "not defined" never become a description.',
  ),
  duplicate_row: problemKind('warns', 'competency', 'Nothing to do: the same expectation is read once.'),
  expectation_conflict: problemKind('warns', 'required', 'Keep one of the rows: the first one counts until then.'),
  definition_differs: problemKind(
    'warns',
    'definition',
    'Use one definition for each competency: the most frequent one counts until then.',
  ),
  description_differs: problemKind(
    'warns',
    'purpose',
    'Use one text for each role, track and family: the most frequent one counts until then.',
  ),
  spelling_differs: problemKind('warns', 'competency', 'Nothing to do: spellings that differ only in letter case or blanks are one name.'),
  importance_unknown: problemKind('warns', 'importance', 'Write 1 to 5, or low, medium, high; 3 stands until then.'),
  required_nowhere: problemKind('blocks', 'required', 'Say in the mapping which column holds the required levels (fields.required).'),
  scale_unknown: problemKind('blocks', 'required', 'List the levels from the lowest to the highest in scale.steps of the mapping.'),
  scale_size: problemKind('blocks', 'required', 'A scale has 2 to 10 steps: list them in scale.steps of the mapping.'),
  level_conflict: problemKind('warns', 'jobLevel', 'Give each role one level: the most frequent one counts until then.'),
  too_many_levels: problemKind('blocks', 'jobLevel', 'At most 30 job levels: map another column, or none to have the order inferred.'),
  nothing_to_import: problemKind('blocks', 'profile', 'Check the mapping: no row names a role or a competency.'),
} as const satisfies Record<string, ProblemKind>;

export type FrameworkProblemCode = keyof typeof frameworkProblems;

interface Details {
  readonly message: string;
  readonly column?: string;
  readonly value?: string;
  readonly otherRows?: readonly number[];
}

/** A problem of one row, or of the whole file when `row` is null, with the severity and the cure of its code. */
export function frameworkProblem(
  code: FrameworkProblemCode,
  place: { readonly file: string; readonly row: number | null },
  details: Details,
): ImportProblem {
  const { severity, cure, column } = frameworkProblems[code];
  return { file: place.file, row: place.row, column, code, severity, cure, ...details };
}
