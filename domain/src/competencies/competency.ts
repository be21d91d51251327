import { z } from 'zod';

export const CompetencyKind = z.enum(['technical', 'behavioural', 'leadership', 'ai_collaboration']);
export type CompetencyKind = z.infer<typeof CompetencyKind>;

/** What one competency looks like at one step of its scale, with 3 to 5 observable indicators. */
export const LevelDescriptor = z.object({
  step: z.number().int().min(1).max(10),
  text: z.string(),
  indicators: z.array(z.string()),
});
export type LevelDescriptor = z.infer<typeof LevelDescriptor>;

/** A step of a proficiency scale: 1 is the first. */
export const ProficiencyLevel = z.object({ step: z.number().int().min(1).max(10), name: z.string(), anchor: z.string() });
export type ProficiencyLevel = z.infer<typeof ProficiencyLevel>;

/** An ordered set of 2 to 10 steps with general anchors. */
export const ProficiencyScale = z.object({ id: z.string(), slug: z.string(), name: z.string(), levels: z.array(ProficiencyLevel) });
export type ProficiencyScale = z.infer<typeof ProficiencyScale>;

/** An observable capability as the library or a published version describes it. */
export const CompetencyContent = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: CompetencyKind,
  category: z.string(),
  definition: z.string(),
  scale: ProficiencyScale,
  descriptors: z.array(LevelDescriptor),
});
export type CompetencyContent = z.infer<typeof CompetencyContent>;

/** The descriptor of a step, if it is written. */
export function descriptorAt(competency: CompetencyContent, step: number): LevelDescriptor | undefined {
  return competency.descriptors.find((descriptor) => descriptor.step === step);
}

/** A competency as it stands in the library now; `revision` counts its edits. */
export const Competency = CompetencyContent.extend({
  synonyms: z.array(z.string()),
  externalId: z.string().nullable(),
  /** Hidden from new work, kept in history. */
  retired: z.boolean(),
  revision: z.number().int(),
});
export type Competency = z.infer<typeof Competency>;
