import type { Db } from '#platform/database/tables.generated.ts';

const keptDays = 30;

/** Deletes mail that was written more than 30 days ago, whether or not it went out: by then no link in it opens anything. */
export async function forgetMail(db: Db, now: Date): Promise<void> {
  const old = new Date(now.getTime() - keptDays * 86_400_000);
  await db.deleteFrom('mail_message').where('at', '<', old).execute();
}
