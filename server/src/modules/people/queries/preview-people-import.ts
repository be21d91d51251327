import { PeopleImportOptions, type PeopleImportReport } from '@waymark/domain/people/people-import.ts';
import { reportPeopleImport } from '@waymark/domain/people/report-people-import.ts';
import { z } from 'zod';
import { query } from '#platform/use-case/query.ts';
import { canKeepEverybody } from '../policy.ts';
import { planPeopleFiles } from './plan-people-files.ts';
import { readPeopleFiles } from './read-people-files.ts';

/** What importing people would do, with every problem; nothing is written. The first file holds the people. */
export const previewPeopleImport = query({
  name: 'people.preview_people_import',
  input: PeopleImportOptions.extend({
    files: z.array(z.object({ name: z.string(), bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) })),
  }),
  run: async (ctx, { files, ...options }): Promise<PeopleImportReport> => {
    ctx.authorize(canKeepEverybody(ctx.actor));
    const planned = await planPeopleFiles(ctx, await readPeopleFiles(files, options.mapping), options);
    return reportPeopleImport({ ...planned, importId: null, dryRun: true });
  },
});
