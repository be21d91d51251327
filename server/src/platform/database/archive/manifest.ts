import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';

/** The version of the file format; it grows when an older Waymark could not read what is written. */
export const formatVersion = 1;

/** First entry of a backup: what it is and what it needs. */
export const Manifest = z.object({
  format: z.literal('waymark-backup'),
  formatVersion: z.int(),
  appVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** Tells which secret its encrypted fields need. */
  secretFingerprint: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});
export type Manifest = z.output<typeof Manifest>;

/** Last entry of a backup: what must have been read before it. */
export const Checks = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256: z.string() })),
});
export type Checks = z.output<typeof Checks>;

/** Names of the entries. */
export const entryNames = { manifest: 'manifest.json', checks: 'checks.json', data: 'data/' } as const;

/** Reads the first entry; refuses what is no backup or a newer format than this Waymark knows. */
export function parseManifest(content: Buffer): Manifest {
  const parsed = Manifest.safeParse(parseJson(content));
  if (!parsed.success) throw new Refusal('invalid', 'backup_damaged', { message: 'This file is no backup of Waymark.' });
  if (parsed.data.formatVersion > formatVersion)
    throw new Refusal('unmet_condition', 'backup_newer', {
      message: `This backup was made by Waymark ${parsed.data.appVersion}, in a newer format than this one knows. Restore it with that version or a later one.`,
    });
  return parsed.data;
}

/** Reads the last entry. */
export function parseChecks(content: Buffer): Checks {
  const parsed = Checks.safeParse(parseJson(content));
  if (!parsed.success) throw new Refusal('invalid', 'backup_damaged', { message: 'The end of this backup is damaged.' });
  return parsed.data;
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
