import { createTransport } from 'nodemailer';
import type { Listener } from '#platform/events/listen.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { mailQueued } from './mail-queued.ts';

export interface MailSettings {
  readonly smtpUrl: string | undefined;
  readonly from: string;
}

interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** Sends a mail on, or throws. */
type Send = (mail: OutgoingMail) => Promise<unknown>;

/**
 * Delivers queued mail by SMTP; in the sample company it is kept for the outbox page, and without a mail server it is marked as not
 * sent. A mail that has gone, or never will, loses its text: links for new passwords and invitations do not lie around. A mail server
 * that does not answer makes the queue try again, until it gives up; the Message-ID is the mail's own id, so that a second copy can be known as one.
 */
export function mailDelivery(settings: MailSettings): Listener {
  const transport = settings.smtpUrl === undefined ? undefined : createTransport(settings.smtpUrl);
  const send: Send | undefined = transport && ((mail) => transport.sendMail(mail));
  return {
    name: 'mail',
    event: mailQueued.name,
    handle: (caller, envelope) => deliver(caller, mailQueued.payload.parse(envelope.payload).mailId, { from: settings.from, send }),
    gaveUp: async (caller, envelope) => {
      const { mailId } = mailQueued.payload.parse(envelope.payload);
      await caller.db
        .updateTable('mail_message')
        .set({ state: 'failed', body_text: '' })
        .where('id', '=', mailId)
        .where('state', '=', 'queued')
        .execute();
    },
  };
}

async function deliver(caller: Caller, mailId: string, { from, send }: { from: string; send: Send | undefined }): Promise<void> {
  const mail = await caller.db
    .selectFrom('mail_message')
    .selectAll()
    .where('id', '=', mailId)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  if (!mail) return;
  const mark = (state: 'kept' | 'sent' | 'failed' | 'queued', failure: string | null = null) =>
    caller.db
      .updateTable('mail_message')
      .set({ state, failure, ...((state === 'sent' || state === 'failed') && { body_text: '' }) })
      .where('id', '=', mailId)
      .execute();
  const { sampleMode } = await readOrganisationSettings(caller.db);
  if (sampleMode) return void (await mark('kept'));
  if (!send) return void (await mark('failed', 'no mail server is set: WAYMARK_SMTP_URL'));
  try {
    await send({ from, to: mail.recipient, subject: mail.subject, text: mail.body_text, messageId: `<${mailId}@waymark>` });
    await mark('sent');
  } catch (error) {
    await mark('queued', error instanceof Error ? error.message : String(error));
    throw error;
  }
}
