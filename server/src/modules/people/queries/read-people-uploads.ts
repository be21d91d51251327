import { PeopleImportOptions } from '@waymark/domain/people/people-import.ts';
import { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import { z } from 'zod';
import { readUploads } from '#platform/files/uploads.ts';
import type { ImportFile } from '#platform/import/import-files.ts';
import { parseMapping } from '#platform/import/parse-mapping.ts';
import type { Context } from '#platform/use-case/context.ts';

/** How people are imported from files that were brought. */
export const PeopleUploads = PeopleImportOptions.omit({ dryRun: true }).extend({
  /** The file with the people first. */
  uploads: z.array(z.uuid()).min(1),
  mappingUpload: z.uuid().optional(),
});
export type PeopleUploads = z.output<typeof PeopleUploads>;

/** The files that were brought, and the mapping among them. The caller has decided who may; `hold` keeps them for this transaction. */
export async function readPeopleUploads(
  ctx: Context,
  { uploads, mappingUpload, ...options }: PeopleUploads,
  hold: boolean,
): Promise<Omit<PeopleUploads, 'uploads' | 'mappingUpload'> & { readonly files: ImportFile[] }> {
  const wanted = { purpose: 'people_import', hold } as const;
  const files = await readUploads(ctx, uploads, wanted);
  const [mappingFile] = mappingUpload === undefined ? [] : await readUploads(ctx, [mappingUpload], wanted);
  const mapping = mappingFile && parseMapping(PeopleMapping, new TextDecoder().decode(mappingFile.bytes), mappingFile.name);
  return { ...options, ...(mapping && { mapping }), files };
}
