import { type FileKind, fileKind } from '#platform/import/file-kind.ts';

const types: Readonly<Record<FileKind, string>> = {
  empty: 'application/octet-stream',
  zip: 'application/zip',
  old_excel: 'application/vnd.ms-excel',
  pdf: 'application/pdf',
  image: 'image/*',
  html: 'text/html',
  json: 'application/json',
  rtf: 'application/rtf',
  binary: 'application/octet-stream',
  text: 'text/plain',
};

/** The media type of a file by its first bytes; a workbook is told from other archives by the parts it names. */
export function mediaTypeOf(start: Uint8Array): string {
  const kind = fileKind(start);
  if (kind === 'zip' && Buffer.from(start).includes('xl/')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return types[kind];
}
