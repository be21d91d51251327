import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { UploadedFile, UploadQuery, uploadRefusals } from '../shared/uploaded-file.ts';
import { FrameworkImportReport } from './import-report.ts';

const edit = { permission: 'job_architecture.edit', rights: ['framework_owner', 'people_partner'] } as const;

/** Which files make a framework, and how: ids that bringing the files gave. */
export const FrameworkImportFiles = z.object({
  /** The table of roles or of competencies, or a framework file (waymark-framework/1). */
  main: z.uuid(),
  /** A table that describes competencies step by step. */
  descriptors: z.uuid().optional(),
  /** Further files that the mapping names. */
  besides: z.array(z.uuid()).max(10).default([]),
  /** A mapping file; the columns are guessed without one. */
  mapping: z.uuid().optional(),
  /** Name or slug of the framework; rules over what the files say. */
  framework: z.string().trim().min(1).max(200).optional(),
  /** `merge`: what the files do not name is left alone. `replace`: they stand for the whole draft. */
  mode: z.enum(['merge', 'replace']).default('merge'),
  /** Apply the good rows and leave out those that a blocking problem names. */
  skipBadRows: z.boolean().default(false),
});

/** An import that was run. */
export const FrameworkImportRun = z.object({
  id: z.string(),
  fileName: z.string(),
  /** The slug of its framework; null for one of before this was kept. */
  framework: z.string().nullable(),
  startedAt: z.string(),
  undoneAt: z.string().nullable(),
  /** Roles it made, and those it changed. */
  created: z.number().int(),
  updated: z.number().int(),
  can: z.object({ undo: z.boolean() }),
});
export type FrameworkImportRun = z.infer<typeof FrameworkImportRun>;

/** What the API promises about bringing frameworks from tables and files. */
export const importsContract = {
  uploadFile: route({
    method: 'POST',
    path: '/framework-imports/files',
    query: UploadQuery,
    takesFile: true,
    response: UploadedFile,
    status: 201,
    ownTransaction: true,
    summary: 'Bring a file for an import of a framework, as it is; only you can use it, and it is forgotten after the import or a day.',
    refusals: uploadRefusals,
    ...edit,
  }),
  discardFile: route({
    method: 'DELETE',
    path: '/framework-imports/files/{uploadId}',
    params: z.object({ uploadId: z.uuid() }),
    summary: 'Forget a file that you brought for an import of a framework.',
    ...edit,
  }),
  importFramework: route({
    method: 'POST',
    path: '/framework-imports',
    body: FrameworkImportFiles.extend({ dryRun: z.boolean().default(false) }),
    response: FrameworkImportReport,
    ownTransaction: true,
    summary: 'Import a framework into its draft from files that were brought, or see in a dry run what that would do.',
    refusals: [
      'import_blocked',
      'mapping_missing',
      'mapping_invalid',
      'mapping_unreadable',
      'framework_unnamed',
      'framework_file_invalid',
      'descriptors_unmapped',
      'file_missing',
    ],
    ...edit,
  }),
  listImports: route({
    method: 'GET',
    path: '/framework-imports',
    query: PageQuery,
    response: pageOf(FrameworkImportRun),
    summary: 'List the imports of frameworks, the latest first.',
    ...edit,
  }),
  undoImport: route({
    method: 'POST',
    path: '/framework-imports/{importId}/undo',
    params: z.object({ importId: z.uuid() }),
    response: z.object({ kept: z.array(z.string()) }),
    summary: 'Take an import back within 30 days, while its draft was not edited or published; what is used elsewhere stays and is named.',
    refusals: ['already_undone', 'undo_too_late', 'import_changed_since'],
    ...edit,
  }),
} as const;
