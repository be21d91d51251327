import { z } from 'zod';
import { CareerMove, JobFamily, JobProfile, Track } from './framework-content.ts';

/** A track with what only authors and files need of it. */
export const BodyTrack = Track.extend({ description: z.string() });
export type BodyTrack = z.infer<typeof BodyTrack>;

/** A job profile with what only authors and files need of it. */
export const BodyProfile = JobProfile.extend({ externalId: z.string().nullable() });
export type BodyProfile = z.infer<typeof BodyProfile>;

/** What a version itself says, in reading order: everything but levels and competencies, which the organisation shares. */
export const VersionBody = z.object({
  families: z.array(JobFamily).readonly(),
  tracks: z.array(BodyTrack).readonly(),
  profiles: z.array(BodyProfile).readonly(),
  moves: z.array(CareerMove).readonly(),
});
export type VersionBody = z.infer<typeof VersionBody>;

export const emptyBody: VersionBody = { families: [], tracks: [], profiles: [], moves: [] };

/** The same body with each profile's tracks told from the tracks' own lists. */
export function withTrackIds(body: VersionBody): VersionBody {
  const profiles = body.profiles.map((profile) => ({
    ...profile,
    trackIds: body.tracks.filter(({ profileIds }) => profileIds.includes(profile.id)).map(({ id }) => id),
  }));
  return { ...body, profiles };
}
