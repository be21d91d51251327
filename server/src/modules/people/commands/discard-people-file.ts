import { z } from 'zod';
import { findUpload, forgetUploads } from '#platform/files/uploads.ts';
import { command } from '#platform/use-case/command.ts';
import { canKeepEverybody } from '../policy.ts';

/** Forgets a file that the actor brought for an import of people. */
export const discardPeopleFile = command({
  name: 'people.discard_file',
  input: z.object({ uploadId: z.uuid() }),
  audit: ({ uploadId }) => ({ kind: 'stored_file', id: uploadId, fields: [] }),
  run: async (ctx, { uploadId }): Promise<void> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    await findUpload(ctx, uploadId, { purpose: 'people_import', hold: true });
    await forgetUploads(ctx, [uploadId]);
  },
});
