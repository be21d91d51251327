import { z } from 'zod';
import { KeptDay } from '../shared/calendar-date.ts';
import { Dated } from './dated.ts';

/** A job that a person holds from a day on. A title that no job profile matches yet has no profile. */
export const JobAssignment = Dated.extend({
  id: z.string(),
  jobProfileId: z.string().nullable(),
  /** As the organisation writes it. */
  jobTitle: z.string(),
  /** The main job: one at a time. */
  isPrimary: z.boolean(),
});
export type JobAssignment = z.infer<typeof JobAssignment>;

/** What a person does now, and what they did before. */
export const CurrentAssignment = z.object({
  jobProfileId: z.string().nullable(),
  jobTitle: z.string(),
  since: KeptDay,
  /** Earlier main jobs, the latest first. */
  previous: z.array(JobAssignment),
});
export type CurrentAssignment = z.infer<typeof CurrentAssignment>;
