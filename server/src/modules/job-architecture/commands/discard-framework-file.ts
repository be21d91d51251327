import { z } from 'zod';
import { findUpload, forgetUploads } from '#platform/files/uploads.ts';
import { command } from '#platform/use-case/command.ts';
import { canEditFrameworks } from '../policy.ts';

/** Forgets a file that the actor brought for an import of a framework. */
export const discardFrameworkFile = command({
  name: 'job_architecture.discard_file',
  input: z.object({ uploadId: z.uuid() }),
  audit: ({ uploadId }) => ({ kind: 'stored_file', id: uploadId, fields: [] }),
  run: async (ctx, { uploadId }): Promise<void> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    await findUpload(ctx, uploadId, { purpose: 'framework_import', hold: true });
    await forgetUploads(ctx, [uploadId]);
  },
});
