import { z } from 'zod';
import { CompetencyContent } from '../competencies/competency.ts';

export const CareerMoveKind = z.enum(['vertical', 'lateral', 'diagonal']);
export type CareerMoveKind = z.infer<typeof CareerMoveKind>;

export const VersionState = z.enum(['draft', 'in_review', 'scheduled', 'published', 'superseded', 'archived']);
export type VersionState = z.infer<typeof VersionState>;

/** A step of seniority, comparable across families; `order` 1 is the first. */
export const JobLevel = z.object({ id: z.string(), order: z.number().int(), code: z.string(), name: z.string(), scope: z.string() });
export type JobLevel = z.infer<typeof JobLevel>;

/** A job profile requires a competency at a step, with an importance of 1 to 5 and optional wording of its own. */
export const Expectation = z.object({
  competencyId: z.string(),
  required: z.number().int().min(1).max(10),
  importance: z.number().int().min(1).max(5),
  mustHave: z.boolean(),
  wording: z.string(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A job profile as one framework version says it. What people call a role. */
export const JobProfile = z.object({
  id: z.string(),
  slug: z.string(),
  familyId: z.string(),
  /** In order of the family's tracks; more than one: a shared beginning. */
  trackIds: z.array(z.string()),
  levelId: z.string(),
  title: z.string(),
  shortTitle: z.string().nullable(),
  purpose: z.string(),
  scope: z.string(),
  typicalWeek: z.array(z.string()),
  goodLooksLike: z.array(z.string()),
  expectations: z.array(Expectation),
});
export type JobProfile = z.infer<typeof JobProfile>;

/** A line of progression; `profileIds` from the first to the last. */
export const Track = z.object({
  id: z.string(),
  slug: z.string(),
  familyId: z.string(),
  name: z.string(),
  /** individual_contributor, management, or the organisation's own. */
  kind: z.string(),
  profileIds: z.array(z.string()),
});
export type Track = z.infer<typeof Track>;

export const JobFamily = z.object({ id: z.string(), slug: z.string(), name: z.string(), description: z.string() });
export type JobFamily = z.infer<typeof JobFamily>;

/** A possible step from one profile to another, maybe into a family of another framework. */
export const CareerMove = z.object({
  fromId: z.string(),
  toId: z.string(),
  kind: CareerMoveKind,
  rotation: z.boolean(),
  note: z.string(),
});
export type CareerMove = z.infer<typeof CareerMove>;

/** Everything one version of a framework says, in reading order; a published one never changes. */
export const FrameworkContent = z.object({
  frameworkId: z.string(),
  frameworkSlug: z.string(),
  frameworkName: z.string(),
  versionId: z.string(),
  number: z.number().int().nullable(),
  state: VersionState,
  publishedAt: z.string().nullable(),
  levels: z.array(JobLevel),
  families: z.array(JobFamily),
  tracks: z.array(Track),
  profiles: z.array(JobProfile),
  moves: z.array(CareerMove),
  competencies: z.array(CompetencyContent),
});
export type FrameworkContent = z.infer<typeof FrameworkContent>;
