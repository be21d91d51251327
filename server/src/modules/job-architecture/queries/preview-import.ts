import { type FrameworkImportReport, importCounts, notesAsProblems } from '@waymark/domain/job-architecture/import-report.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { previewFramework } from './preview-framework.ts';
import { FrameworkFiles, readFrameworkFile } from './read-framework-file.ts';

/** What an import of framework files would do, with every problem; nothing is written. */
export const previewImport = query({
  name: 'job_architecture.preview_import',
  input: FrameworkFiles.extend({ mode: z.enum(['merge', 'replace']).default('merge') }),
  run: async (ctx, { mode, ...files }): Promise<FrameworkImportReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const read = await readFrameworkFile(ctx, files);
    const report = read.blocked ? undefined : await previewFramework(ctx, { document: read.document, mode });
    return {
      dryRun: true,
      framework: read.document.framework.slug,
      ...importCounts(report),
      duplicates: read.duplicates,
      inferred: read.inferred,
      guesses: read.guesses,
      problems: [...read.problems, ...(report ? notesAsProblems(report, files.main.name) : [])],
      blocked: read.blocked,
      importId: null,
      versionId: report?.versionId ?? null,
      published: null,
    };
  },
});
