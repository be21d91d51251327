import type { Db } from '#platform/database/connect.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';

/** The sample company's Sunday morning. */
export const sampleNow = new Date('2026-11-22T09:40:00Z');

/** The sample's day does not end: after this much of it, its clock stands still (London: 23:40). */
const LONGEST_MS = 14 * 3_600_000;

export interface AppClock {
  readonly now: () => Date;
  /** Reads again whether this is the sample company, and when it began. */
  readonly refresh: () => Promise<void>;
}

/**
 * The time that use cases see: the machine's own; in the sample company 22 November 2026 from 09:40, running on from the moment it
 * was built, so that what happens later is later, and never leaving that day.
 */
export function createAppClock(db: Db, machine: () => Date): AppClock {
  let beganAt: Date | undefined;
  return {
    now: () => {
      const now = machine();
      if (beganAt === undefined) return now;
      return new Date(sampleNow.getTime() + Math.min(LONGEST_MS, Math.max(0, now.getTime() - beganAt.getTime())));
    },
    refresh: async () => {
      const { sampleMode, sampleBeganAt } = await readOrganisationSettings(db);
      beganAt = sampleMode ? new Date(sampleBeganAt ?? machine()) : undefined;
    },
  };
}
