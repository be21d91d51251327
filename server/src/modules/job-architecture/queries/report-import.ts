import type { BringReport } from '@waymark/domain/job-architecture/bring-report.ts';
import { type FrameworkImportReport, importCounts, notesAsProblems } from '@waymark/domain/job-architecture/import-report.ts';
import type { ReadFramework } from './read-framework-file.ts';

interface ImportOutcome {
  /** The name of the main file. */
  readonly file: string;
  readonly dryRun: boolean;
  /** What bringing the document did or would do; absent while something blocks. */
  readonly brought?: BringReport | undefined;
  readonly importId?: string | null;
  readonly published?: number | null;
}

/** What reading framework files and bringing what they say amounts to. */
export function reportImport(read: ReadFramework, { file, dryRun, brought, importId, published }: ImportOutcome): FrameworkImportReport {
  return {
    dryRun,
    framework: brought?.framework ?? read.document.framework.slug,
    ...importCounts(brought),
    duplicates: read.duplicates,
    inferred: read.inferred,
    guesses: read.guesses,
    problems: [...read.problems, ...(brought ? notesAsProblems(brought, file) : [])],
    blocked: read.blocked,
    importId: importId ?? null,
    versionId: brought?.versionId ?? null,
    published: published ?? null,
  };
}
