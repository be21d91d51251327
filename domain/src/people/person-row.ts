import type { CalendarDate } from '../shared/calendar-date.ts';

/** What a file says in one cell: a value, `null` to clear, absent to leave alone. */
export type Cell<T = string> = T | null;

/** One row of a people file after its mapping: cells are trimmed, dates are ISO. Only the key is required. */
export interface PersonRow {
  readonly file: string;
  readonly row: number;
  /** The key of the source system, kept as text ("007" stays "007"); blank is a problem. */
  readonly key: string;
  readonly givenName?: Cell;
  readonly familyName?: Cell;
  readonly displayName?: Cell;
  /** Shown when there is no name; Waymark keeps it nowhere else. */
  readonly login?: Cell;
  readonly email?: Cell;
  readonly location?: Cell;
  /** Above 0, at most 1. */
  readonly employmentShare?: Cell<number>;
  readonly joinedOn?: Cell<CalendarDate>;
  /** The last day of work. */
  readonly leftOn?: Cell<CalendarDate>;
  readonly onLeaveSince?: Cell<CalendarDate>;
  readonly status?: PersonStatus;
  readonly jobTitle?: Cell;
  /** Since when the title is held. */
  readonly assignmentStartedOn?: CalendarDate;
  /** From the top of the organisation down; one element is a name that may stand anywhere in it. */
  readonly team?: Cell<readonly string[]>;
  readonly managerKey?: Cell;
  readonly managerEmail?: Cell;
  readonly managerName?: Cell;
}

export type PersonStatus = 'active' | 'on_leave' | 'left';

/** One row of a history file: a title, a team or a manager held from a day to a day. */
export interface HistoryRow {
  readonly file: string;
  readonly row: number;
  readonly key: string;
  readonly jobTitle?: string;
  readonly team?: readonly string[];
  readonly managerKey?: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** A value held from a day on (inclusive) until a day (exclusive; null: still). */
export interface Spell {
  readonly value: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export interface KnownSpell extends Spell {
  readonly id: string;
}

/** A person as Waymark knows them before the import. */
export interface KnownPerson extends PersonFields {
  readonly id: string;
  readonly key: string | null;
  /** Primary assignments; the value is the job title. */
  readonly jobs: readonly KnownSpell[];
  /** The value is the team's id. */
  readonly memberships: readonly KnownSpell[];
  /** The value is the manager's person id. */
  readonly reportingLines: readonly KnownSpell[];
}

/** The fields of a person that a file can set. */
export interface PersonFields {
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly location: string;
  readonly employmentShare: number;
  readonly joinedOn: CalendarDate | null;
  readonly leftOn: CalendarDate | null;
  readonly onLeaveSince: CalendarDate | null;
}

export interface KnownTeam {
  readonly id: string;
  /** Names from the top down, this team's own last. */
  readonly path: readonly string[];
}
