import { z } from 'zod';
import { DocumentLines, DocumentSlug, DocumentText, DocumentTitle } from '../shared/document-text.ts';
import { CompetencyKind } from './competency.ts';

const Step = z.number().int().min(1).max(10);

/** A proficiency scale as a framework file writes it; the first step is 1. */
export const ScaleDocument = z.strictObject({
  slug: DocumentSlug,
  name: DocumentTitle,
  steps: z
    .array(z.strictObject({ name: DocumentTitle, anchor: DocumentText }))
    .min(2)
    .max(10),
});
export type ScaleDocument = z.infer<typeof ScaleDocument>;

/** A competency as a framework file writes it, with the descriptors that are written. */
export const CompetencyDocument = z.strictObject({
  slug: DocumentSlug,
  name: DocumentTitle,
  kind: CompetencyKind,
  category: z.string().max(120).default(''),
  definition: DocumentText,
  scale: DocumentSlug,
  externalId: z.string().max(400).optional(),
  synonyms: z.array(DocumentTitle).max(50).default([]),
  descriptors: z
    .array(z.strictObject({ step: Step, text: DocumentText, indicators: DocumentLines }))
    .max(10)
    .default([]),
});
export type CompetencyDocument = z.infer<typeof CompetencyDocument>;
