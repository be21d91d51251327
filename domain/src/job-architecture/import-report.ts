import { z } from 'zod';
import type { ImportProblem } from '../shared/import-problem.ts';
import { ImportProblemSchema } from '../shared/import-problem-schema.ts';
import type { BringCounts, BringReport } from './bring-report.ts';

const count = z.number().int();

/** The kinds that an import of a framework counts. */
const ImportCounts = z.object({
  jobFamilies: count,
  tracks: count,
  jobProfiles: count,
  competencies: count,
  levelDescriptors: count,
  expectations: count,
});
export type ImportCounts = Pick<BringCounts, keyof z.output<typeof ImportCounts>>;

/** A column and the field it was taken for; null: it feeds nothing. */
const GuessedColumn = z.object({
  file: z.string(),
  column: z.string(),
  field: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  reason: z.string(),
});
export type GuessedColumn = Readonly<z.output<typeof GuessedColumn>>;

const OrderedProfile = z.object({ title: z.string(), level: z.string(), meanRequired: z.number(), expectations: count });

/** What the files do not say and was therefore inferred, as `FrameworkInferences`. */
const Inferred = z.object({
  levelsFrom: z.enum(['mapping', 'numbers', 'mean_of_level', 'mean_of_profile']),
  scaleFrom: z.enum(['mapping', 'descriptor_columns', 'numbers', 'known_words', 'unknown']),
  importanceAssumed: z.boolean(),
  kindAssumed: z.boolean(),
  order: z.array(z.object({ family: z.string(), track: z.string(), profiles: z.array(OrderedProfile).readonly() })).readonly(),
});

/** What an import of framework files did, or would do. */
export const FrameworkImportReport = z.object({
  dryRun: z.boolean(),
  framework: z.string(),
  created: ImportCounts,
  updated: ImportCounts,
  unchanged: ImportCounts,
  /** Rows that only repeat an expectation. */
  duplicates: count,
  /** What the tables do not say and was inferred; null for a native file, which says everything. */
  inferred: Inferred.nullable(),
  /** Which column was taken for what, where no mapping said it. */
  guesses: z.array(GuessedColumn).readonly(),
  problems: z.array(ImportProblemSchema).readonly(),
  /** Something blocks: nothing was or would be written. */
  blocked: z.boolean(),
  /** What to undo it by; null where nothing was written. */
  importId: z.string().nullable(),
  versionId: z.string().nullable(),
  /** The number it was published under, if it was. */
  published: count.nullable(),
});
export type FrameworkImportReport = Readonly<z.output<typeof FrameworkImportReport>>;

const nothing: ImportCounts = { jobFamilies: 0, tracks: 0, jobProfiles: 0, competencies: 0, levelDescriptors: 0, expectations: 0 };

/** The counts of an import out of those of bringing its document; without one, as while something blocks, they are all 0. */
export function importCounts(report: BringReport | undefined): Pick<FrameworkImportReport, 'created' | 'updated' | 'unchanged'> {
  const pick = (counts: BringCounts | undefined): ImportCounts => {
    if (!counts) return nothing;
    const { jobFamilies, tracks, jobProfiles, competencies, levelDescriptors, expectations } = counts;
    return { jobFamilies, tracks, jobProfiles, competencies, levelDescriptors, expectations };
  };
  return { created: pick(report?.created), updated: pick(report?.updated), unchanged: pick(report?.unchanged) };
}

/** What bringing a document has to tell, as problems of the file it came from. */
export function notesAsProblems(report: BringReport, file: string): ImportProblem[] {
  return report.notes.map(({ code, message }) => ({ file, row: null, column: null, code, severity: 'warns', message, cure: message }));
}
