import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { fileKind } from '#platform/import/file-kind.ts';
import { refuseUnreadable } from '#platform/import/refuse-file.ts';

/** Refuses, by its first bytes, a file that no import reads: neither a table, nor structured text such as a mapping. */
export function refuseBrought(name: string, start: Uint8Array): void {
  const kind = fileKind(start);
  if (kind !== 'json') refuseUnreadable(kind, name);
}

/** The refusal of a file with more than this many bytes; HTTP answers it with 413. */
export function refuseLarge(name: string, maxBytes: number): Refusal {
  const most = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(maxBytes / 1_000_000);
  return new Refusal('limit_reached', 'upload_too_large', {
    message: `${name} has more than ${most} MB. Split it into smaller files, or leave out columns that are not needed.`,
    data: { file: name, limitBytes: maxBytes },
  });
}
