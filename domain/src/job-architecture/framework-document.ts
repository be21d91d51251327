import { z } from 'zod';
import { CompetencyDocument, ScaleDocument } from '../competencies/library-document.ts';
import { CalendarDate } from '../shared/calendar-date.ts';
import { DocumentLines, DocumentSlug, DocumentText, DocumentTitle } from '../shared/document-text.ts';
import { CareerMoveKind } from './framework-content.ts';

const Step = z.number().int().min(1).max(10);

const DocumentLevel = z.strictObject({ code: z.string().min(1).max(20), name: DocumentTitle, scope: DocumentText });
const DocumentExpectation = z.strictObject({
  competency: DocumentSlug,
  required: Step,
  importance: z.number().int().min(1).max(5).default(3),
  mustHave: z.boolean().default(false),
  wording: DocumentText,
});
const DocumentPayBand = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use a three-letter currency code such as GBP.'),
  locationZone: z.string().max(120).default(''),
  minimum: z.number().min(0),
  maximum: z.number().min(0),
  validFrom: CalendarDate,
  validTo: CalendarDate.optional(),
});
const DocumentProfile = z.strictObject({
  slug: DocumentSlug,
  title: DocumentTitle,
  shortTitle: DocumentTitle.nullable().default(null),
  level: z.string().min(1).max(20),
  purpose: DocumentText,
  scope: DocumentText,
  typicalWeek: DocumentLines,
  goodLooksLike: DocumentLines,
  externalId: z.string().max(400).optional(),
  expectations: z.array(DocumentExpectation).max(200).default([]),
  payBands: z.array(DocumentPayBand).max(50).default([]),
});
const DocumentTrack = z.strictObject({
  slug: DocumentSlug,
  name: DocumentTitle,
  kind: z.string().min(1).max(60).default('individual_contributor'),
  description: DocumentText,
  profiles: z.array(DocumentSlug).max(100),
});
const DocumentFamily = z.strictObject({
  slug: DocumentSlug,
  name: DocumentTitle,
  description: DocumentText,
  tracks: z.array(DocumentTrack).max(100).default([]),
  profiles: z.array(DocumentProfile).max(1000),
});
const ProfileAddress = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Write family/profile, such as engineering/senior-engineer.');
const DocumentMove = z.strictObject({
  from: ProfileAddress,
  to: ProfileAddress,
  kind: CareerMoveKind,
  rotation: z.boolean().default(false),
  note: DocumentText,
});

/** A framework as a file that lives in git: the native format `waymark-framework/1` of import, export and templates. */
export const FrameworkDocument = z.strictObject({
  format: z.literal('waymark-framework/1'),
  framework: z.strictObject({
    slug: DocumentSlug,
    name: DocumentTitle,
    description: DocumentText,
    locale: z.string().min(2).max(20).default('en'),
  }),
  levels: z.array(DocumentLevel).max(30).default([]),
  scales: z.array(ScaleDocument).max(50).default([]),
  competencies: z.array(CompetencyDocument).max(5000).default([]),
  families: z.array(DocumentFamily).max(200).default([]),
  moves: z.array(DocumentMove).max(20_000).default([]),
});
export type FrameworkDocument = z.infer<typeof FrameworkDocument>;
