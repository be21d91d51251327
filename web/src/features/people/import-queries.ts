import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PeopleImportReport, PeopleImportRun } from '@waymark/domain/people/people-import.ts';
import type { PeopleMapping } from '@waymark/domain/people/people-mapping.ts';
import { api, patientApi } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';
import { type SendOptions, sendFile, type UploadedFile } from '../../platform/send-file.ts';

export type { PeopleImportReport, PeopleImportRun, PeopleMapping };

/** What is imported, and how. */
export interface PeopleImportChoice {
  /** Ids of files that were brought: the one with the people first. */
  readonly uploads: readonly string[];
  /** A mapping file that was brought; `mapping` rules over it. */
  readonly mappingUpload?: string;
  readonly mapping?: PeopleMapping;
  readonly skipBadRows: boolean;
  readonly missing?: 'leavers';
}

export const sendPeopleFile = (file: File, options: SendOptions): Promise<UploadedFile> => sendFile('people.uploadFile', file, options);

/** Forgets a file that was brought. */
export const discardPeopleFile = (uploadId: string): Promise<unknown> => api.people.discardFile({ params: { uploadId } });

const bodyOf = ({ uploads, mapping, mappingUpload, ...rest }: PeopleImportChoice) => ({
  ...rest,
  uploads: [...uploads],
  ...(mapping !== undefined ? { mapping } : mappingUpload !== undefined && { mappingUpload }),
});

/** What the import would do; nothing is written. */
export const peopleDryRunQuery = (choice: PeopleImportChoice) =>
  queryOptions({
    queryKey: ['people', 'import', 'dry-run', choice],
    queryFn: () => patientApi.people.importPeople({ body: { ...bodyOf(choice), dryRun: true } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });

/** Imports; the files are forgotten with it. */
export const runPeopleImport = (choice: PeopleImportChoice): Promise<PeopleImportReport> =>
  patientApi.people.importPeople({ body: bodyOf(choice) });

/** The imports so far, the latest first. */
export const peopleImportsQuery = pagedQuery({
  queryKey: ['people', 'import', 'runs'],
  read: (cursor) => api.people.listImports({ query: { cursor, limit: 20 } }),
});

export const undoPeopleImport = (importId: string) => patientApi.people.undoImport({ params: { importId } });
