import { sql } from 'kysely';
import type { Db } from '#platform/database/tables.generated.ts';

const keptDays = 30;

/**
 * Forgets which events listeners handled more than 30 days ago. The queue gives up after 14 days, but a server that stood still for
 * longer may find one that was under way when it stopped: as long as the queue holds an event, it stays known as handled.
 */
export async function forgetHandledEvents(db: Db, now: Date): Promise<void> {
  const old = new Date(now.getTime() - keptDays * 86_400_000);
  await sql`
    delete from handled_event
    where at < ${old}
      and event_id::text not in (select data ->> 'id' from pgboss.job where state < 'completed' and data ->> 'id' is not null)
  `.execute(db);
}
