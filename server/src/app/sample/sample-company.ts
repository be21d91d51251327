import type { ActionKind } from '@waymark/domain/development/action-kind.ts';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';

/** A profile as `family/profile`, such as engineering/senior-engineer. */
export type ProfileAddress = string;

/** A department or a team; `lead` is the key of the person at its head. */
export interface SampleTeam {
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  readonly lead: string | null;
}

/** A job held from a day on; `to` is the first day it no longer holds. */
export interface SampleAssignment {
  readonly profile: ProfileAddress | null;
  readonly title: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly rotation: boolean;
}

/** Who somebody reports to; `to` is the first day it no longer holds. */
export interface SampleReportingLine {
  readonly person: string;
  readonly manager: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export interface SamplePerson {
  /** Unique and readable, made from the name: amara-okafor. */
  readonly key: string;
  readonly employeeKey: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly location: string;
  readonly department: string;
  readonly team: string;
  readonly teamSince: CalendarDate;
  /** 1 is full time. */
  readonly employmentShare: number;
  readonly joinedOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly onLeaveSince: CalendarDate | null;
  readonly willingToTalk: boolean;
  /** From the first to the present one. */
  readonly assignments: readonly SampleAssignment[];
}

/** Steps by competency slug. */
export type SampleLevels = Readonly<Record<string, number>>;

export type SampleRoundState = 'not_started' | 'self_in_progress' | 'self_submitted' | 'assessor_in_progress' | 'both_submitted' | 'agreed';

/** One person's assessment in one cycle; `levels` are the agreed ones, or empty while it is open. */
export interface SampleRound {
  readonly person: string;
  readonly manager: string | null;
  readonly cycle: 'summer-2026' | 'autumn-2026' | 'autumn-2025';
  readonly profile: ProfileAddress;
  readonly state: SampleRoundState;
  readonly agreedOn: CalendarDate | null;
  readonly levels: SampleLevels;
  readonly notObserved: readonly string[];
}

/** A profile that somebody would like to reach. */
export interface SampleTarget {
  readonly person: string;
  readonly profile: ProfileAddress;
  readonly shared: boolean;
}

export interface SampleGoal {
  readonly competency: string;
  /** Null: not assessed yet. */
  readonly from: number | null;
  readonly to: number;
  /** The profile whose expectation the goal quotes. */
  readonly quotes: ProfileAddress;
}

export interface SampleAction {
  /** The slug of an action of the catalogue, or null for one in the person's own words. */
  readonly catalogue: string | null;
  readonly title: string;
  readonly kind: ActionKind;
  readonly goal: string | null;
  readonly state: 'idea' | 'planned' | 'under_way' | 'done';
  readonly dueMonth: CalendarDate;
}

export interface SamplePlan {
  readonly person: string;
  readonly state: 'draft' | 'shared';
  readonly target: ProfileAddress | null;
  readonly startedOn: CalendarDate;
  readonly lastActivityOn: CalendarDate;
  readonly goals: readonly SampleGoal[];
  readonly actions: readonly SampleAction[];
}

export interface SampleMentorOffer {
  readonly person: string;
  readonly competencies: readonly string[];
}

/** A whole sample company as plain data, in an order in which it can be loaded. */
export interface SampleCompany {
  readonly name: string;
  /** The day at which its clock stands. */
  readonly asOf: CalendarDate;
  readonly teams: readonly SampleTeam[];
  readonly people: readonly SamplePerson[];
  /** People who have left, so that lines to them make sense. */
  readonly leavers: readonly SamplePerson[];
  readonly reportingLines: readonly SampleReportingLine[];
  readonly rounds: readonly SampleRound[];
  readonly targets: readonly SampleTarget[];
  readonly plans: readonly SamplePlan[];
  readonly mentorOffers: readonly SampleMentorOffer[];
}
