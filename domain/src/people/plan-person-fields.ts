import { addDays, type CalendarDate } from '../shared/calendar-date.ts';
import { tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { type PeopleProblemCode, peopleProblem } from './people-problems.ts';
import type { KnownPerson, PersonFields, PersonRow } from './person-row.ts';

export interface PlannedFields {
  readonly fields: PersonFields;
  readonly problems: readonly ImportProblem[];
}

const blank: PersonFields = {
  displayName: '',
  givenName: '',
  familyName: '',
  email: null,
  location: '',
  employmentShare: 1,
  joinedOn: null,
  leftOn: null,
  onLeaveSince: null,
};

/** The fields a person should have after the import: blank cells leave alone, `null` clears, names fall back to login, then key. */
export function planPersonFields(row: PersonRow, known: KnownPerson | undefined, today: CalendarDate): PlannedFields {
  const before = known ?? blank;
  const given = textOr(row.givenName, before.givenName);
  const family = textOr(row.familyName, before.familyName);
  const dates = planDates(row, before, today);
  const fields: PersonFields = {
    displayName: planDisplayName(row, before, joinName(given, family)),
    givenName: given,
    familyName: family,
    email: row.email === undefined ? before.email : row.email,
    location: textOr(row.location, before.location),
    employmentShare: row.employmentShare === undefined ? before.employmentShare : (row.employmentShare ?? 1),
    ...dates.dates,
  };
  return { fields, problems: [...dates.problems, ...checkOrder(row, fields)] };
}

const textOr = (cell: string | null | undefined, before: string): string => (cell === undefined ? before : tidyText(cell ?? ''));

const joinName = (given: string, family: string): string => [given, family].filter((part) => part !== '').join(' ');

/** A display name that somebody chose stays; one made from the parts follows them. */
function planDisplayName(row: PersonRow, before: PersonFields, name: string): string {
  if (row.displayName) return tidyText(row.displayName);
  const nameBefore = joinName(before.givenName, before.familyName);
  const chosen = row.displayName === undefined && nameBefore !== '' && before.displayName !== nameBefore;
  if (chosen) return before.displayName;
  if (name !== '') return name;
  if (row.login) return tidyText(row.login);
  return before.displayName === '' || row.displayName === null ? row.key : before.displayName;
}

interface Dates {
  readonly joinedOn: CalendarDate | null;
  readonly leftOn: CalendarDate | null;
  readonly onLeaveSince: CalendarDate | null;
}

function planDates(row: PersonRow, before: Dates, today: CalendarDate): { dates: Dates; problems: readonly ImportProblem[] } {
  const joinedOn = row.joinedOn === undefined ? before.joinedOn : row.joinedOn;
  const leaving = planLeaving(row, before, today);
  return { dates: { joinedOn, leftOn: leaving.leftOn, onLeaveSince: planLeave(row, before, today) }, problems: leaving.problems };
}

function planLeave(row: PersonRow, before: Dates, today: CalendarDate): CalendarDate | null {
  if (row.onLeaveSince !== undefined) return row.onLeaveSince;
  if (row.status === undefined) return before.onLeaveSince;
  return row.status === 'on_leave' ? (before.onLeaveSince ?? today) : null;
}

interface Leaving {
  readonly leftOn: CalendarDate | null;
  readonly problems: readonly ImportProblem[];
}

function planLeaving(row: PersonRow, before: Dates, today: CalendarDate): Leaving {
  if (row.leftOn !== undefined) {
    const message = `${row.key} is "${row.status}", but the last day is ${row.leftOn ?? 'cleared'}.`;
    return { leftOn: row.leftOn, problems: statusContradicts(row, row.leftOn, today) ? warn('status_contradicts_date', row, message) : [] };
  }
  if (row.status !== 'left') return planReturn(row, before, today);
  if (before.leftOn !== null) return { leftOn: before.leftOn, problems: [] };
  return { leftOn: addDays(today, -1), problems: warn('left_without_date', row, `${row.key} has left, but no day is given.`) };
}

/** Somebody who has left is back when their first day is later, and only maybe when the status says so. */
function planReturn(row: PersonRow, { leftOn }: Dates, today: CalendarDate): Leaving {
  if (leftOn === null || leftOn >= today) return { leftOn, problems: [] };
  if (typeof row.joinedOn === 'string' && row.joinedOn > leftOn) return { leftOn: null, problems: [] };
  const message = `${row.key} left on ${leftOn}, but is "${row.status}" in the file.`;
  return { leftOn, problems: row.status === undefined ? [] : warn('returned_person', row, message) };
}

const warn = (code: PeopleProblemCode, row: PersonRow, message: string): ImportProblem[] => [peopleProblem(code, row, { message })];

function statusContradicts(row: PersonRow, leftOn: CalendarDate | null, today: CalendarDate): boolean {
  if (row.status === undefined) return false;
  const gone = leftOn !== null && leftOn < today;
  return gone !== (row.status === 'left');
}

function checkOrder(row: PersonRow, fields: PersonFields): ImportProblem[] {
  const { joinedOn, leftOn } = fields;
  if (joinedOn === null || leftOn === null || joinedOn <= leftOn) return [];
  return [
    peopleProblem('dates_out_of_order', row, {
      message: `${row.key} would leave on ${leftOn}, before the first day ${joinedOn}.`,
      value: leftOn,
    }),
  ];
}
