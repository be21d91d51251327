import type { PeopleImportReport } from '@waymark/domain/people/people-import.ts';
import { forgetUploads } from '#platform/files/uploads.ts';
import { command } from '#platform/use-case/command.ts';
import { canKeepEverybody } from '../policy.ts';
import { PeopleUploads, readPeopleUploads } from '../queries/read-people-uploads.ts';
import { importPeople } from './import-people.ts';

/**
 * Imports people from files that the actor brought, once: the files are forgotten with it, so that a second press finds nothing
 * more to import. While problems stand in the way they stay.
 */
export const importPeopleUploads = command({
  name: 'people.import_uploads',
  input: PeopleUploads,
  audit: ({ uploads }) => ({ kind: 'stored_file', id: uploads[0] ?? null, fields: [] }),
  run: async (ctx, input): Promise<PeopleImportReport> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    const report = await importPeople(ctx, await readPeopleUploads(ctx, input, true));
    await forgetUploads(ctx, [...input.uploads, ...(input.mappingUpload === undefined ? [] : [input.mappingUpload])]);
    return report;
  },
});
