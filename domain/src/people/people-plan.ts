import type { CalendarDate } from '../shared/calendar-date.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import type { LeaveOut, RowsLeftOut } from '../shared/leave-out-rows.ts';
import type { SpellChanges } from './lay-spells.ts';
import type { HistoryRow, KnownPerson, KnownTeam, PersonFields, PersonRow, Spell } from './person-row.ts';
import type { PeriodEnds } from './read-history.ts';
import type { NewTeam } from './resolve-teams.ts';

export interface PeopleImport {
  readonly rows: readonly PersonRow[];
  readonly history?: readonly HistoryRow[];
  readonly known: readonly KnownPerson[];
  readonly teams: readonly KnownTeam[];
  readonly today: CalendarDate;
  /** What reading and mapping the files already found. */
  readonly problems?: readonly ImportProblem[];
  readonly options?: PeopleImportOptions;
}

export interface PeopleImportOptions {
  /** What a person means who is in Waymark but not in the file; `leave_alone` unless asked. */
  readonly missing?: 'leave_alone' | 'leavers';
  /** `bad_rows` applies the rest and leaves out the rows that a blocking problem names. */
  readonly leaveOut?: LeaveOut;
  /** More leavers than this share of the people block the import; 5 unless told. Up to 5 people never do. */
  readonly maxLeaverPercent?: number;
  /** How periods of the history end; told by neighbouring periods unless given. */
  readonly historyEnds?: PeriodEnds;
}

/** A person: `id:` and the id of somebody known, or `key:` and the key of a newcomer. */
export type PersonRef = string;

export interface FieldChange {
  readonly field: keyof PersonFields | 'key';
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface NewPerson {
  readonly ref: PersonRef;
  readonly key: string;
  readonly row: number;
  readonly fields: PersonFields;
  readonly jobs: readonly Spell[];
  /** The value is a team's key. */
  readonly memberships: readonly Spell[];
  /** The value is the manager's ref. */
  readonly reportingLines: readonly Spell[];
}

export interface ChangedPerson {
  readonly ref: PersonRef;
  readonly id: string;
  readonly key: string | null;
  /** Null for somebody whom only the history names, or who is missing in the file. */
  readonly row: number | null;
  readonly changes: readonly FieldChange[];
  readonly jobs: SpellChanges;
  readonly memberships: SpellChanges;
  readonly reportingLines: SpellChanges;
}

export interface Leaver {
  readonly ref: PersonRef;
  readonly key: string | null;
  readonly leftOn: CalendarDate;
  readonly reason: 'file' | 'missing';
}

export interface PeopleFigures {
  /** People the file speaks of. */
  readonly people: number;
  /** Of them, those who have left. */
  readonly leavers: number;
  /** People to whom somebody in the file reports. */
  readonly managers: number;
  /** Teams that hold somebody in the file now. */
  readonly teams: number;
  /** Levels from the top to the lowest person in the file. */
  readonly depth: number;
  readonly cycles: number;
  /** People whose manager could not be found. */
  readonly unresolvedManagers: number;
}

/** What an import would do; nothing of it is done while `blocked`. */
export interface PeoplePlan extends RowsLeftOut {
  readonly create: readonly NewPerson[];
  readonly update: readonly ChangedPerson[];
  /** Refs of people the file speaks of and leaves as they are. */
  readonly unchanged: readonly PersonRef[];
  readonly leavers: readonly Leaver[];
  /** Known people with a key who are not in the file and have not left. */
  readonly missing: readonly PersonRef[];
  readonly teams: readonly NewTeam[];
  /** Ids of the known teams by key. */
  readonly teamIds: ReadonlyMap<string, string>;
  readonly historyEnds: PeriodEnds | null;
  readonly figures: PeopleFigures;
}
