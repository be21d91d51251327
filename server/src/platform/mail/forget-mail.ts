import type { Db } from '#platform/database/tables.generated.ts';

const keptDays = 30;
const waitingDays = 7; // no link lasts longer

/**
 * Deletes mail that was written more than 30 days ago, whether or not it went out, and gives up what waits for more than 7: no link in
 * it opens anything any more, so it is not sent and its text goes.
 */
export async function forgetMail(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await db.deleteFrom('mail_message').where('at', '<', before(keptDays)).execute();
  await db
    .updateTable('mail_message')
    .set(({ fn, ref, val }) => ({
      state: 'failed',
      body_text: '',
      failure: fn.coalesce(ref('failure'), val(`no mail server took it within ${waitingDays} days`)),
    }))
    .where('state', '=', 'queued')
    .where('at', '<', before(waitingDays))
    .execute();
}
