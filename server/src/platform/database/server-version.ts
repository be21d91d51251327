import { Refusal } from '@waymark/domain/shared/refusal.ts';

/** The oldest PostgreSQL that Waymark runs on. */
export const oldestMajorVersion = 15;

/** Refuses, saying what to do, when a server (by its `server_version_num`, as 150018) is older than Waymark needs. */
export function refuseOldServer(versionNumber: string): void {
  const major = Math.floor(Number(versionNumber) / 10_000);
  if (major >= oldestMajorVersion) return;
  throw new Refusal('unmet_condition', 'database_too_old', {
    message:
      `The database at DATABASE_URL is PostgreSQL ${major}; Waymark needs ${oldestMajorVersion} or newer. ` +
      'Upgrade that server, or leave DATABASE_URL out to use the built-in one.',
  });
}
