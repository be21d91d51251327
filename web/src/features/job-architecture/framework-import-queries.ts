import { queryOptions } from '@tanstack/react-query';
import type { FrameworkImportReport, ImportCounts } from '@waymark/domain/job-architecture/import-report.ts';
import type { FrameworkImportRun } from '@waymark/domain/job-architecture/imports-contract.ts';
import { api, patientApi } from '../../platform/api.ts';
import { pagedQuery } from '../../platform/paged.ts';
import { type SendOptions, sendFile, type UploadedFile } from '../../platform/send-file.ts';

export type { FrameworkImportReport, FrameworkImportRun, ImportCounts };

/** What is imported, and how; files by the ids that bringing them gave. */
export interface FrameworkImportChoice {
  readonly main: string;
  readonly descriptors?: string;
  readonly besides: readonly string[];
  readonly mapping?: string;
  readonly framework?: string;
  readonly mode: 'merge' | 'replace';
  readonly skipBadRows: boolean;
}

export const sendFrameworkFile = (file: File, options: SendOptions): Promise<UploadedFile> =>
  sendFile('jobArchitecture.uploadFile', file, options);

/** Forgets a file that was brought. */
export const discardFrameworkFile = (uploadId: string): Promise<unknown> => api.jobArchitecture.discardFile({ params: { uploadId } });

/** What the import would do; nothing is written. */
export const frameworkDryRunQuery = (choice: FrameworkImportChoice) =>
  queryOptions({
    queryKey: ['framework-imports', 'dry-run', choice],
    queryFn: () => patientApi.jobArchitecture.importFramework({ body: { ...choice, besides: [...choice.besides], dryRun: true } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Imports into the draft; the files are forgotten with it. */
export const runFrameworkImport = (choice: FrameworkImportChoice): Promise<FrameworkImportReport> =>
  patientApi.jobArchitecture.importFramework({ body: { ...choice, besides: [...choice.besides] } });

/** The imports so far, the latest first. */
export const frameworkImportsQuery = pagedQuery({
  queryKey: ['framework-imports', 'runs'],
  read: (cursor) => api.jobArchitecture.listImports({ query: { cursor, limit: 20 } }),
});

export const undoFrameworkImport = (importId: string) => patientApi.jobArchitecture.undoImport({ params: { importId } });
