import type { CareerMove, JobFamily, JobProfile, Track } from './framework-content.ts';

/** A track with what only authors and files need of it. */
export interface BodyTrack extends Track {
  readonly description: string;
}

/** A job profile with what only authors and files need of it. */
export interface BodyProfile extends JobProfile {
  readonly externalId: string | null;
}

/** What a version itself says, in reading order: everything but levels and competencies, which the organisation shares. */
export interface VersionBody {
  readonly families: readonly JobFamily[];
  readonly tracks: readonly BodyTrack[];
  readonly profiles: readonly BodyProfile[];
  readonly moves: readonly CareerMove[];
}

export const emptyBody: VersionBody = { families: [], tracks: [], profiles: [], moves: [] };

/** The same body with each profile's tracks told from the tracks' own lists. */
export function withTrackIds(body: VersionBody): VersionBody {
  const profiles = body.profiles.map((profile) => ({
    ...profile,
    trackIds: body.tracks.filter(({ profileIds }) => profileIds.includes(profile.id)).map(({ id }) => id),
  }));
  return { ...body, profiles };
}
