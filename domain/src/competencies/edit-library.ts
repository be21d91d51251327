import { z } from 'zod';
import { DocumentLines, DocumentSlug, DocumentText, DocumentTitle, LongText, TextLines } from '../shared/document-text.ts';
import { CompetencyKind } from './competency.ts';

const Descriptor = z.object({ step: z.number().int().min(1).max(10), text: DocumentText, indicators: DocumentLines });

/** A new competency; its slug is made of the name unless told. */
export const DefineCompetency = z.object({
  name: DocumentTitle,
  slug: DocumentSlug.optional(),
  kind: CompetencyKind,
  category: z.string().trim().max(120).default(''),
  definition: DocumentText,
  /** The slug of the scale. */
  scale: DocumentSlug,
  synonyms: z.array(DocumentTitle).max(50).default([]),
  descriptors: z.array(Descriptor).max(10).default([]),
});
export type DefineCompetency = z.infer<typeof DefineCompetency>;

/** What of a competency may be changed; what is left out stays. The scale stays: levels are held on it. */
export const ChangeCompetency = z.object({
  name: DocumentTitle.optional(),
  kind: CompetencyKind.optional(),
  category: z.string().trim().max(120).optional(),
  definition: LongText.optional(),
  synonyms: z.array(DocumentTitle).max(50).optional(),
});
export type ChangeCompetency = z.infer<typeof ChangeCompetency>;

/** What a competency looks like at a step, in the limits of a file; blank text without indicators removes it. */
export const DescribeLevel = z.object({ text: LongText, indicators: TextLines });

/** A new scale; the first step is 1. */
export const DefineScale = z.object({
  name: DocumentTitle,
  slug: DocumentSlug.optional(),
  steps: z
    .array(z.object({ name: DocumentTitle, anchor: DocumentText }))
    .min(2)
    .max(10),
});
export type DefineScale = z.infer<typeof DefineScale>;
