import { z } from 'zod';
import { CalendarDate, KeptDay } from '../shared/calendar-date.ts';
import { Dated } from './dated.ts';
import { JobAssignment } from './job-assignment.ts';
import { PersonSummary } from './person.ts';
import { ReportingLine } from './reporting-line.ts';

const Name = z.string().trim().max(200);

/** Where a person's record comes from: the system that last brought it, or somebody's hand. */
export const PersonSource = z.enum(['hand', 'import', 'sample', 'sync']);

/** The fields of a person's record that a person's keeper may write. */
export const PersonFields = z.object({
  givenName: Name,
  familyName: Name,
  displayName: Name.min(1, 'Give the name that colleagues see.'),
  email: z.email('Write an address like name@example.org.').max(254).nullable(),
  employeeKey: z.string().trim().min(1).max(200).nullable(),
  location: Name,
  /** Share of a full job: above 0, at most 1. */
  employmentShare: z.number().gt(0).max(1),
  joinedOn: CalendarDate.nullable(),
  onLeaveSince: CalendarDate.nullable(),
});
export type PersonFields = z.infer<typeof PersonFields>;

/** The same fields as they were kept. */
export const KeptPersonFields = PersonFields.extend({ joinedOn: KeptDay.nullable(), onLeaveSince: KeptDay.nullable() });

/** Everything the organisation holds about somebody's employment: for themselves and for those who keep records. */
export const PersonRecord = KeptPersonFields.extend({
  id: z.string(),
  handle: z.string(),
  leftOn: KeptDay.nullable(),
  willingToTalk: z.boolean(),
  source: PersonSource,
  revision: z.number().int(),
  jobs: z.array(JobAssignment),
  teams: z.array(Dated.extend({ id: z.string(), teamId: z.string(), teamName: z.string() })),
  managers: z.array(ReportingLine),
  can: z.object({ change: z.boolean() }),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const PersonState = z.enum(['here', 'on_leave', 'left', 'to_come']);
export type PersonState = z.infer<typeof PersonState>;

/** What somebody who keeps records may have to mend. */
export const RecordProblem = z.enum(['no_manager', 'no_team', 'no_job', 'no_profile']);
export type RecordProblem = z.infer<typeof RecordProblem>;

/** A line of the table of records. */
export const PersonRecordRow = PersonSummary.extend({
  employeeKey: z.string().nullable(),
  state: PersonState,
  source: PersonSource,
  problems: z.array(RecordProblem),
});
export type PersonRecordRow = z.infer<typeof PersonRecordRow>;
