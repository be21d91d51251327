import type { ImportProblem } from '../shared/import-problem.ts';
import type { BringCounts, BringReport } from './bring-report.ts';
import type { FrameworkInferences } from './framework-import.ts';

/** The kinds that an import of a framework counts. */
export type ImportCounts = Pick<
  BringCounts,
  'jobFamilies' | 'tracks' | 'jobProfiles' | 'competencies' | 'levelDescriptors' | 'expectations'
>;

/** What an import of framework files did, or would do. */
export interface FrameworkImportReport {
  readonly dryRun: boolean;
  readonly framework: string;
  readonly created: ImportCounts;
  readonly updated: ImportCounts;
  readonly unchanged: ImportCounts;
  /** Rows that only repeat an expectation. */
  readonly duplicates: number;
  /** What the tables do not say and was inferred; null for a native file, which says everything. */
  readonly inferred: FrameworkInferences | null;
  /** Which column was taken for what, where no mapping said it. */
  readonly guesses: readonly GuessedColumn[];
  readonly problems: readonly ImportProblem[];
  /** Something blocks: nothing was or would be written. */
  readonly blocked: boolean;
  /** What to undo it by; null where nothing was written. */
  readonly importId: string | null;
  readonly versionId: string | null;
  /** The number it was published under, if it was. */
  readonly published: number | null;
}

/** A column and the field it was taken for; null: it feeds nothing. */
export interface GuessedColumn {
  readonly file: string;
  readonly column: string;
  readonly field: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
}

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
