import { z } from 'zod';
import { CompetencyKind } from '../competencies/competency.ts';
import { CareerMoveKind } from './framework-content.ts';

const Slug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as senior-engineer.');
const Text = z.string().max(20_000).default('');
const Title = z.string().trim().min(1).max(200);
const Lines = z.array(z.string().trim().min(1).max(2000)).max(50).default([]);
const Step = z.number().int().min(1).max(10);

const DocumentLevel = z.strictObject({ code: z.string().min(1).max(20), name: Title, scope: Text });
const DocumentScale = z.strictObject({
  slug: Slug,
  name: Title,
  steps: z
    .array(z.strictObject({ name: Title, anchor: Text }))
    .min(2)
    .max(10),
});
const DocumentCompetency = z.strictObject({
  slug: Slug,
  name: Title,
  kind: CompetencyKind,
  category: z.string().max(120).default(''),
  definition: Text,
  scale: Slug,
  externalId: z.string().max(400).optional(),
  synonyms: z.array(Title).max(50).default([]),
  descriptors: z
    .array(z.strictObject({ step: Step, text: Text, indicators: Lines }))
    .max(10)
    .default([]),
});
const DocumentExpectation = z.strictObject({
  competency: Slug,
  required: Step,
  importance: z.number().int().min(1).max(5).default(3),
  mustHave: z.boolean().default(false),
  wording: Text,
});
const DocumentPayBand = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use a three-letter currency code such as GBP.'),
  locationZone: z.string().max(120).default(''),
  minimum: z.number().min(0),
  maximum: z.number().min(0),
  validFrom: z.iso.date(),
});
const DocumentProfile = z.strictObject({
  slug: Slug,
  title: Title,
  shortTitle: Title.nullable().default(null),
  level: z.string().min(1).max(20),
  purpose: Text,
  scope: Text,
  typicalWeek: Lines,
  goodLooksLike: Lines,
  externalId: z.string().max(400).optional(),
  expectations: z.array(DocumentExpectation).max(200).default([]),
  payBands: z.array(DocumentPayBand).max(50).default([]),
});
const DocumentTrack = z.strictObject({
  slug: Slug,
  name: Title,
  kind: z.string().min(1).max(60).default('individual_contributor'),
  description: Text,
  profiles: z.array(Slug).max(100),
});
const DocumentFamily = z.strictObject({
  slug: Slug,
  name: Title,
  description: Text,
  tracks: z.array(DocumentTrack).max(100).default([]),
  profiles: z.array(DocumentProfile).max(1000),
});
const ProfileAddress = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Write family/profile, such as engineering/senior-engineer.');
const DocumentMove = z.strictObject({
  from: ProfileAddress,
  to: ProfileAddress,
  kind: CareerMoveKind,
  rotation: z.boolean().default(false),
  note: Text,
});

/** A framework as a file that lives in git: the native format `waymark-framework/1` of import, export and templates. */
export const FrameworkDocument = z.strictObject({
  format: z.literal('waymark-framework/1'),
  framework: z.strictObject({ slug: Slug, name: Title, description: Text, locale: z.string().min(2).max(20).default('en') }),
  levels: z.array(DocumentLevel).max(30).default([]),
  scales: z.array(DocumentScale).max(50).default([]),
  competencies: z.array(DocumentCompetency).max(5000).default([]),
  families: z.array(DocumentFamily).max(200).default([]),
  moves: z.array(DocumentMove).max(20_000).default([]),
});
export type FrameworkDocument = z.infer<typeof FrameworkDocument>;
