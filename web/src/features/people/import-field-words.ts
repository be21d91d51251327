import type { PlainKey } from '../../platform/format-message.ts';

/** What the fields of a people file are called on screen, in the order in which they are offered. */
export const importFieldWords = {
  key: 'people.import.field.key',
  givenName: 'people.import.field.givenName',
  familyName: 'people.import.field.familyName',
  displayName: 'people.import.field.displayName',
  login: 'people.import.field.login',
  email: 'people.import.field.email',
  jobTitle: 'people.import.field.jobTitle',
  assignmentStartedOn: 'people.import.field.assignmentStartedOn',
  team: 'people.import.field.team',
  managerKey: 'people.import.field.managerKey',
  managerEmail: 'people.import.field.managerEmail',
  managerName: 'people.import.field.managerName',
  joinedOn: 'people.import.field.joinedOn',
  leftOn: 'people.import.field.leftOn',
  onLeaveSince: 'people.import.field.onLeaveSince',
  status: 'people.import.field.status',
  location: 'people.import.field.location',
  employmentShare: 'people.import.field.employmentShare',
} as const satisfies Readonly<Record<string, PlainKey>>;
