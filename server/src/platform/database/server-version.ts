import type pg from 'pg';

/** The oldest PostgreSQL that Waymark runs on. */
export const oldestMajorVersion = 15;

/** Throws, saying what to do, when the server is older than Waymark needs. */
export async function refuseOldServer(client: pg.ClientBase): Promise<void> {
  const answer = await client.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(answer.rows[0]?.server_version_num) / 10_000);
  if (major < oldestMajorVersion)
    throw new Error(
      `The database at DATABASE_URL is PostgreSQL ${major}; Waymark needs ${oldestMajorVersion} or newer. ` +
        'Upgrade that server, or leave DATABASE_URL out to use the built-in one.',
    );
}
