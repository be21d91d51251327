import { z } from 'zod';
import { ThingId } from '../shared/thing-id.ts';

export const CancelRound = z.object({ reason: z.string().trim().min(1, 'Say why in one line.').max(500) });

export const SaveRating = z.object({
  step: z.number().int().min(1).max(10).nullable(),
  betweenTwo: z.boolean().default(false),
  notObserved: z.boolean().default(false),
  comment: z.string().max(4000).default(''),
  evidenceIds: z.array(ThingId).max(20).default([]),
  /** The revision this change was made from, 0 where nothing was saved; a later one is then not overwritten. Absent: no claim. */
  expectedRevision: z.number().int().min(0).optional(),
});

/** Absent: as kept during the talk. */
export const FinishRound = z.object({ strength: z.string().max(500).optional(), focus: z.string().max(500).optional() });

export const TalkNote = z.enum(['strength', 'focus']);

export const SaveTalkNote = z.object({
  text: z.string().max(500),
  /** The text this change was made from; what was written since is then not overwritten. Absent: no claim. */
  before: z.string().max(500).optional(),
});
