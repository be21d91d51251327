import { type ImportProblem, type ProblemKind, problemKind } from '../shared/import-problem.ts';

interface Place {
  readonly file: string;
  readonly row: number;
}

interface Details {
  readonly message: string;
  readonly value?: string;
  readonly otherRows?: readonly number[];
}

/** Every problem that the rows of a people file can have, with its cure. */
export const peopleProblems = {
  key_blank: problemKind('blocks', 'key', 'Give every person the key of your HR system, or leave the row out.'),
  key_repeated: problemKind('blocks', 'key', 'Keep one row for each key; earlier titles and teams belong into a history file.'),
  key_repeated_same: problemKind('warns', 'key', 'Nothing to do: the rows are the same, so they are read once.'),
  email_invalid: problemKind(
    'blocks',
    'email',
    'Write an address like name@example.org, leave the cell blank, or map the column to the login.',
  ),
  email_shared: problemKind('blocks', 'email', 'Give each person an address of their own, or leave the cell blank.'),
  email_taken: problemKind(
    'blocks',
    'email',
    'Two keys claim one address: mend the key or the address. People are never merged by themselves.',
  ),
  matched_by_email: problemKind(
    'warns',
    'key',
    'Nothing to do if this is the same person: the key is added to the person that Waymark already has.',
  ),
  text_too_long: problemKind('blocks', 'displayName', 'Shorten the text to 200 characters.'),
  share_out_of_range: problemKind('blocks', 'employmentShare', 'Write a share above 0 and at most 1 (0.8), or a percentage (80%).'),
  dates_out_of_order: problemKind('blocks', 'leftOn', 'The last day cannot come before the first: mend one of the two dates.'),
  left_without_date: problemKind('warns', 'leftOn', 'Add the last day; until then the day of the import stands.'),
  status_contradicts_date: problemKind('warns', 'status', 'The date counts. Mend the status, or clear the last day with _clear.'),
  returned_person: problemKind(
    'warns',
    'leftOn',
    'Write _clear in the column of the last day, or a first day after it, if the person is back.',
  ),
  manager_self: problemKind('warns', 'managerKey', 'Name another person, or leave the cell blank for somebody without a manager.'),
  manager_unknown: problemKind(
    'warns',
    'managerKey',
    'Add the manager to the file or mend the key; the person comes in without this reporting line.',
  ),
  manager_ambiguous: problemKind('warns', 'managerName', 'Several people have this name: give the manager by key or e-mail.'),
  manager_has_left: problemKind(
    'warns',
    'managerKey',
    'Name a manager who is still there; the person comes in without this reporting line.',
  ),
  manager_cycle: problemKind('blocks', 'managerKey', 'People report to each other in a circle: mend one manager in it.'),
  team_ambiguous: problemKind('blocks', 'team', 'Several teams have this name: write the whole path, from the top down.'),
  team_spelling: problemKind('warns', 'team', 'Nothing to do: spellings that differ only in letter case or blanks are one team.'),
  history_person_unknown: problemKind('warns', 'key', 'Add the person to the people file, or leave the history row out.'),
  history_dates_out_of_order: problemKind('blocks', 'to', 'A period must end after it begins: mend one of the two dates.'),
  history_overlap: problemKind(
    'warns',
    'from',
    'Two periods overlap: the later one counts from its first day. Mend the dates if that is wrong.',
  ),
  history_disagrees: problemKind('warns', 'from', 'The people file says what holds now, so it counts. Mend the history if that is wrong.'),
  history_replaced: problemKind(
    'warns',
    'assignmentStartedOn',
    'The date in the file takes the place of later records in Waymark: look at the preview.',
  ),
  too_many_leavers: problemKind(
    'blocks',
    'leftOn',
    'Check that the file is complete. If so many people did leave, raise the limit for this import.',
  ),
} as const satisfies Record<string, ProblemKind>;

export type PeopleProblemCode = keyof typeof peopleProblems;

/** A problem of one row, with the severity and the cure of its code. */
export function peopleProblem(code: PeopleProblemCode, place: Place, details: Details & { column?: string }): ImportProblem {
  const { severity, cure, column } = peopleProblems[code];
  return { file: place.file, row: place.row, column, code, severity, cure, ...details };
}
