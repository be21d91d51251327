import type { FrameworkImportReport } from '@waymark/domain/job-architecture/import-report.ts';
import { FrameworkImportFiles } from '@waymark/domain/job-architecture/imports-contract.ts';
import { query } from '#platform/use-case/query.ts';
import { canEditFrameworks } from '../policy.ts';
import { previewImport } from './preview-import.ts';
import { readFrameworkUploads } from './read-framework-uploads.ts';

/** What importing a framework from files that the actor brought would do; nothing is written, and the files stay. */
export const previewFrameworkUploads = query({
  name: 'job_architecture.preview_uploads',
  input: FrameworkImportFiles,
  run: async (ctx, input): Promise<FrameworkImportReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    return await previewImport(ctx, await readFrameworkUploads(ctx, input, false));
  },
});
