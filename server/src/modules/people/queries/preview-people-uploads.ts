import type { PeopleImportReport } from '@waymark/domain/people/people-import.ts';
import { query } from '#platform/use-case/query.ts';
import { canKeepEverybody } from '../policy.ts';
import { previewPeopleImport } from './preview-people-import.ts';
import { PeopleUploads, readPeopleUploads } from './read-people-uploads.ts';

/** What importing people from files that the actor brought would do; nothing is written, and the files stay. */
export const previewPeopleUploads = query({
  name: 'people.preview_uploads',
  input: PeopleUploads,
  run: async (ctx, input): Promise<PeopleImportReport> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    return await previewPeopleImport(ctx, await readPeopleUploads(ctx, input, false));
  },
});
