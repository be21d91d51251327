import type { Db } from '#platform/database/tables.generated.ts';
import { sessionSeconds } from './session-seconds.ts';

const keysKeptMs = 30 * 86_400_000;

/** Deletes what proves nothing any more: sessions that ended or were left idle, tokens that ran out, keys a month after their end. */
export async function forgetExpired(db: Db): Promise<void> {
  const now = new Date();
  const idleSince = new Date(now.getTime() - sessionSeconds.idle * 1000);
  await db
    .deleteFrom('auth.session')
    .where(({ eb, or }) => or([eb('expiresAt', '<', now), eb('updatedAt', '<', idleSince)]))
    .execute();
  await db.deleteFrom('auth.verification').where('expiresAt', '<', now).execute();
  await db
    .deleteFrom('auth.api_key')
    .where('expires_at', '<', new Date(now.getTime() - keysKeptMs))
    .execute();
}
