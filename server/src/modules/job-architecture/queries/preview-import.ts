import type { FrameworkImportReport } from '@waymark/domain/job-architecture/import-report.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { previewFramework } from './preview-framework.ts';
import { FrameworkFiles, readFrameworkFile } from './read-framework-file.ts';
import { reportImport } from './report-import.ts';

/** What an import of framework files would do, with every problem; nothing is written. */
export const previewImport = query({
  name: 'job_architecture.preview_import',
  input: FrameworkFiles.extend({ mode: z.enum(['merge', 'replace']).default('merge') }),
  run: async (ctx, { mode, ...files }): Promise<FrameworkImportReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const read = await readFrameworkFile(ctx, files);
    const brought = read.blocked ? undefined : await previewFramework(ctx, { document: read.document, mode });
    return reportImport(read, { file: files.main.name, dryRun: true, brought });
  },
});
