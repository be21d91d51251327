import { z } from 'zod';

const Counts = z.object({
  jobFamilies: z.number().int(),
  tracks: z.number().int(),
  jobProfiles: z.number().int(),
  competencies: z.number().int(),
  levelDescriptors: z.number().int(),
  expectations: z.number().int(),
  careerMoves: z.number().int(),
  jobLevels: z.number().int(),
  scales: z.number().int(),
  payBands: z.number().int(),
});
export type BringCounts = z.infer<typeof Counts>;

/** Something a person should know about how a file was understood. */
export const BringNote = z.object({
  code: z.enum(['move_dropped', 'level_matched', 'competency_kept_apart', 'family_kept_apart']),
  message: z.string(),
});
export type BringNote = z.infer<typeof BringNote>;

/** What bringing a framework file did, or would do. */
export const BringReport = z.object({
  framework: z.string(),
  /** Null when nothing differs from what is there and no draft was open. */
  versionId: z.string().nullable(),
  changed: z.boolean(),
  created: Counts,
  updated: Counts,
  unchanged: Counts,
  removed: Counts,
  notes: z.array(BringNote),
});
export type BringReport = z.infer<typeof BringReport>;
