import { z } from 'zod';
import { CalendarDate, KeptDay } from '../shared/calendar-date.ts';
import { ThingId } from '../shared/thing-id.ts';

export const EvidenceKind = z.enum(['note', 'link', 'feedback']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** A concrete thing that supports a rating. Private until attached to an assessment that is sent, or shared on purpose. */
export const Evidence = z.object({
  id: z.string(),
  personId: z.string(),
  kind: EvidenceKind,
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
  occurredOn: KeptDay,
  competencyIds: z.array(z.string()),
  /** Who may see it now. */
  visibility: z.enum(['private', 'shared', 'attached']),
  attachedTo: z.array(z.object({ roundId: z.string(), competencyId: z.string() })),
  revision: z.number().int(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
});
export type Evidence = z.infer<typeof Evidence>;

const Url = z.url({ protocol: /^https?$/, error: 'Use a full web address that starts with https:// or http://.' }).max(2000);

/** A new piece of evidence: one line is enough. */
export const AddEvidence = z.object({
  kind: EvidenceKind.exclude(['feedback']).default('note'),
  title: z.string().trim().min(1, 'Write at least one line.').max(300),
  body: z.string().max(10_000).default(''),
  url: Url.nullable().default(null),
  occurredOn: CalendarDate.optional(),
  competencyIds: z.array(ThingId).max(20).default([]),
  sharedWithManager: z.boolean().default(false),
});
export type AddEvidence = z.infer<typeof AddEvidence>;

/** What of a piece of evidence may be changed. */
export const ChangeEvidence = z.object({
  title: z.string().trim().min(1, 'Write at least one line.').max(300).optional(),
  body: z.string().max(10_000).optional(),
  url: Url.nullable().optional(),
  occurredOn: CalendarDate.optional(),
  competencyIds: z.array(ThingId).max(20).optional(),
  sharedWithManager: z.boolean().optional(),
});
export type ChangeEvidence = z.infer<typeof ChangeEvidence>;
