import { z } from 'zod';
import { route } from '../shared/contract-kit.ts';
import { PageQuery, pageOf } from '../shared/page.ts';
import { UploadedFile, UploadQuery, uploadRefusals } from '../shared/uploaded-file.ts';
import { PeopleImportOptions, PeopleImportReport, PeopleImportRun, PeopleImportUndone } from './people-import.ts';
import { TitleMatch } from './title-match.ts';

const keepers = ['people_partner', 'admin'] as const;

const imports = {
  uploadFile: route({
    method: 'POST',
    path: '/people-imports/files',
    query: UploadQuery,
    takesFile: true,
    response: UploadedFile,
    status: 201,
    ownTransaction: true,
    summary: 'Bring a file for an import of people, as it is; only you can use it, and it is forgotten after the import or a day',
    permission: 'people.import',
    rights: keepers,
    refusals: uploadRefusals,
  }),
  discardFile: route({
    method: 'DELETE',
    path: '/people-imports/files/{uploadId}',
    params: z.object({ uploadId: z.uuid() }),
    summary: 'Forget a file that you brought for an import of people',
    permission: 'people.import',
    rights: keepers,
  }),
  importPeople: route({
    method: 'POST',
    path: '/people-imports',
    body: PeopleImportOptions.extend({
      /** The file with the people first, then those that the mapping names: ids that bringing them gave. */
      uploads: z.array(z.uuid()).min(1, 'Bring a file with the people.').max(10),
      /** A mapping file that was brought, instead of `mapping`. */
      mappingUpload: z.uuid().optional(),
    }),
    response: PeopleImportReport,
    ownTransaction: true,
    summary: 'Import people from files that were brought, or see in a dry run what that would do; a mapping is guessed where none is given',
    permission: 'people.import',
    rights: keepers,
    refusals: [
      'import_blocked',
      'mapping_incomplete',
      'mapping_invalid',
      'mapping_unreadable',
      'mapping_unknown_field',
      'mapping_column_missing',
      'file_missing',
    ],
  }),
  listImports: route({
    method: 'GET',
    path: '/people-imports',
    query: PageQuery,
    response: pageOf(PeopleImportRun),
    summary: 'The imports of people, the latest first',
    permission: 'people.import',
    rights: keepers,
  }),
  undoImport: route({
    method: 'POST',
    path: '/people-imports/{importId}/undo',
    params: z.object({ importId: z.string() }),
    response: PeopleImportUndone,
    summary: 'Take an import back within 30 days, field by field; what was changed since stays and is named',
    permission: 'people.import',
    rights: keepers,
    refusals: ['already_undone', 'undo_too_late'],
  }),
};

const titles = {
  suggestTitleMatches: route({
    method: 'GET',
    path: '/title-matches',
    query: PageQuery,
    response: pageOf(TitleMatch),
    summary: 'Titles without a role, the commonest first, each with the roles it may mean',
    permission: 'people.titles',
    rights: keepers,
  }),
  acceptTitleMatches: route({
    method: 'POST',
    path: '/title-matches',
    body: z.object({
      matches: z
        .array(z.object({ title: z.string().min(1).max(200), jobProfileId: z.uuid() }))
        .min(1)
        .max(2000),
    }),
    response: z.object({ people: z.number().int(), jobs: z.number().int() }),
    summary: 'Tie titles to roles, for everybody in scope who holds or held them',
    permission: 'people.titles',
    rights: keepers,
    refusals: ['job_profile_unknown'],
  }),
};

/** What the API promises about bringing people from files, and tying their titles to roles. */
export const importsContract = { ...imports, ...titles };
