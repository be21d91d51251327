import { type MappedRow, mappedValues, present } from '../shared/mapped-row.ts';
import type { HistoryRow, PersonRow, PersonStatus } from './person-row.ts';

/** A mapped row of a people file as the rules read it. */
export function readPersonRow(row: MappedRow): PersonRow {
  const { text, number, list } = mappedValues(row);
  const fields = {
    givenName: text('givenName'),
    familyName: text('familyName'),
    displayName: text('displayName'),
    login: text('login'),
    email: text('email'),
    location: text('location'),
    employmentShare: number('employmentShare'),
    joinedOn: text('joinedOn'),
    leftOn: text('leftOn'),
    onLeaveSince: text('onLeaveSince'),
    status: statusOf(text('status')),
    jobTitle: text('jobTitle'),
    assignmentStartedOn: text('assignmentStartedOn') ?? undefined,
    team: list('team'),
    managerKey: text('managerKey'),
    managerEmail: text('managerEmail'),
    managerName: text('managerName'),
  };
  return { file: row.file, row: row.row, key: text('key') ?? '', ...present(fields) };
}

const STATUSES: readonly PersonStatus[] = ['active', 'on_leave', 'left'];
const statusOf = (word: string | null | undefined): PersonStatus | undefined => STATUSES.find((status) => status === word);

/** A mapped row of a history file; nothing when it lacks the day from which it holds, which is a problem already told. */
export function readHistoryRow(row: MappedRow, pathSeparator: string): HistoryRow[] {
  const { text, list } = mappedValues(row);
  const from = text('from');
  if (!from) return [];
  const fact = text('fact');
  const value = text('value') ?? undefined;
  const told = (name: string): string | undefined => (fact === name ? value : undefined);
  const path =
    list('team') ??
    told('team')
      ?.split(pathSeparator)
      .map((part) => part.trim());
  const fields = {
    jobTitle: text('jobTitle') ?? told('jobTitle'),
    team: path ?? undefined,
    managerKey: text('managerKey') ?? told('managerKey'),
  };
  return [{ file: row.file, row: row.row, key: text('key') ?? '', from, to: text('to') ?? null, ...present(fields) }];
}
