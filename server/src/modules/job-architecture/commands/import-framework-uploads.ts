import type { FrameworkImportReport } from '@waymark/domain/job-architecture/import-report.ts';
import { FrameworkImportFiles } from '@waymark/domain/job-architecture/imports-contract.ts';
import { forgetUploads } from '#platform/files/uploads.ts';
import { command } from '#platform/use-case/command.ts';
import { canEditFrameworks } from '../policy.ts';
import { readFrameworkUploads, uploadIdsOf } from '../queries/read-framework-uploads.ts';
import { importFramework } from './import-framework.ts';

/**
 * Imports a framework into its draft from files that the actor brought, once: the files are forgotten with it. While problems
 * stand in the way they stay.
 */
export const importFrameworkUploads = command({
  name: 'job_architecture.import_uploads',
  input: FrameworkImportFiles,
  audit: ({ main }) => ({ kind: 'stored_file', id: main, fields: [] }),
  run: async (ctx, input): Promise<FrameworkImportReport> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    const report = await importFramework(ctx, await readFrameworkUploads(ctx, input, true));
    await forgetUploads(ctx, uploadIdsOf(input));
    return report;
  },
});
