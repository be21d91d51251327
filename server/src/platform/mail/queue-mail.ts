import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { announceEvent } from '#platform/events/announce.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { mailQueued } from './mail-queued.ts';

/** A mail in plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Puts a mail on its way in the caller's transaction: it goes out only if that commits. */
export async function queueMail(caller: Caller, mail: Mail): Promise<void> {
  const at = caller.now();
  const mailId = uuidv7(at.getTime());
  await caller.db
    .insertInto('mail_message')
    .values({ id: mailId, at, recipient: mail.to, subject: mail.subject, body_text: mail.text, state: 'queued' })
    .execute();
  await announceEvent(caller, mailQueued, { mailId });
}
