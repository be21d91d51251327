import type { UploadedFile } from '@waymark/domain/shared/uploaded-file.ts';
import { z } from 'zod';
import { openUpload, receiveUpload } from '#platform/files/uploads.ts';
import { command } from '#platform/use-case/command.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { canEditFrameworks } from '../policy.ts';

const beginUpload = command({
  name: 'job_architecture.upload_file',
  input: z.object({ name: z.string() }),
  audit: (_input, uploadId: string) => ({ kind: 'stored_file', id: uploadId, fields: ['content'] }),
  run: async (ctx, { name }): Promise<string> => {
    ctx.authorize(canEditFrameworks(ctx.actor));
    return await openUpload(ctx, { name, purpose: 'framework_import' });
  },
});

/** Takes a file for an import of a framework as it comes in. Nothing of it is read before it is decided that the actor may. */
export async function uploadFrameworkFile(
  caller: Caller,
  { name, content }: { name: string; content: AsyncIterable<Uint8Array> },
): Promise<UploadedFile> {
  return await receiveUpload(caller, await beginUpload(caller, { name }), content);
}
