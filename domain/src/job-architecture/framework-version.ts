import type { VersionState } from './framework-content.ts';

/** A framework itself: what stays the same over its versions. */
export interface Framework {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly locale: string;
  readonly templateSlug: string | null;
  readonly archived: boolean;
}

/** One state of a framework without its content; times are instants in ISO 8601. */
export interface FrameworkVersion {
  readonly id: string;
  readonly frameworkId: string;
  /** Given when published, from 1. */
  readonly number: number | null;
  readonly state: VersionState;
  /** Counts the edits of a draft. */
  readonly revision: number;
  /** Null: everyone; else only these people see it. */
  readonly audiencePersonIds: readonly string[] | null;
  readonly notes: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly supersededAt: string | null;
}

/** Published once: such a version never changes any more. */
export function isFixed(state: VersionState): boolean {
  return state === 'published' || state === 'superseded' || state === 'archived';
}

/** Whether a fixed version is meant for a person; null stands for somebody without a person, such as a lone account. */
export function isMeantFor(version: Pick<FrameworkVersion, 'audiencePersonIds'>, personId: string | null): boolean {
  return version.audiencePersonIds === null || (personId !== null && version.audiencePersonIds.includes(personId));
}
