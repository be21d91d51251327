import { cutPage, type Page, readCursor } from '@waymark/domain/shared/page.ts';
import { z } from 'zod';
import type { Db } from '#platform/database/tables.generated.ts';

/** A mail as the outbox page shows it. */
export interface ListedMail {
  readonly id: string;
  readonly at: Date;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail written so far, newest first. */
export async function listMail(db: Db, page: { limit: number; cursor?: string | undefined }): Promise<Page<ListedMail>> {
  const [before] = readCursor(page.cursor, z.tuple([z.guid()])) ?? [];
  let asking = db.selectFrom('mail_message').select(['id', 'at', 'recipient', 'subject', 'body_text as text']);
  if (before !== undefined) asking = asking.where('id', '<', before);
  const rows = await asking
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return cutPage(rows, page.limit, (row) => [row.id]);
}
