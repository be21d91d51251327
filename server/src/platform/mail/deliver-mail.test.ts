import { once } from 'node:events';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import type { EventEnvelope } from '#platform/events/event.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asOperator } from '#test/actors.ts';
import { createTestApp, type TestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { mailDelivery } from './deliver-mail.ts';
import { queueMail } from './queue-mail.ts';

const mail = { to: 'amara@brightwater.example', subject: 'Grüße', text: 'A line.\nAnother.' };
const from = 'Waymark <waymark@brightwater.example>';

async function queued(app: TestApp): Promise<EventEnvelope> {
  await queueMail(app.caller(asOperator), mail);
  const envelope = app.announced.at(-1);
  if (!envelope) throw new Error('nothing was announced');
  return envelope;
}

test('is sent once, however often the event is delivered', () =>
  withRollback(async (db) => {
    const smtp = await smtpServer('250 taken');
    const app = createTestApp(db);
    const envelope = await queued(app);
    const delivery = mailDelivery({ smtpUrl: smtp.url, from });
    await delivery.handle(app.caller(asOperator), envelope);
    await delivery.handle(app.caller(asOperator), envelope);
    await smtp.close();
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]).toMatch(/^To: amara@brightwater\.example$/m);
    expect(smtp.received[0]).toContain('A line.');
    expect(await db.selectFrom('mail_message').select(['state', 'failure', 'body_text']).execute()).toEqual([
      { state: 'sent', failure: null, body_text: '' },
    ]);
  }));

test('stays queued with the reason while the server will not take it, so that the queue tries again', () =>
  withRollback(async (db) => {
    const smtp = await smtpServer('451 try later');
    const app = createTestApp(db);
    const run = mailDelivery({ smtpUrl: smtp.url, from }).handle(app.caller(asOperator), await queued(app));
    await expect(run).rejects.toThrow('try later');
    await smtp.close();
    const [row] = await db.selectFrom('mail_message').select(['state', 'failure', 'body_text']).execute();
    expect(row).toMatchObject({ state: 'queued', body_text: mail.text, failure: expect.stringContaining('try later') });
  }));

test('that is given up loses its text and keeps the reason; one that has gone stays gone', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const smtp = await smtpServer('550 no such box');
    const [refused, gone] = [await queued(app), await queued(app)];
    const delivery = mailDelivery({ smtpUrl: smtp.url, from });
    await expect(delivery.handle(app.caller(asOperator), refused)).rejects.toThrow('no such box');
    await smtp.close();
    await db.updateTable('mail_message').set({ state: 'sent' }).where('failure', 'is', null).execute();
    for (const envelope of [refused, gone]) await delivery.gaveUp?.(app.caller(asOperator), envelope);
    const rows = await db.selectFrom('mail_message').select(['state', 'failure', 'body_text']).orderBy('id').execute();
    expect(rows).toEqual([
      { state: 'failed', failure: expect.stringContaining('no such box'), body_text: '' },
      { state: 'sent', failure: null, body_text: mail.text },
    ]);
  }));

test('is kept in the sample company, and marked where no mail server is set', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const delivery = mailDelivery({ smtpUrl: undefined, from });
    await delivery.handle(app.caller(asOperator), await queued(app));
    await writeOrganisationSettings(db, { sampleMode: true }, testNow);
    await delivery.handle(app.caller(asOperator), await queued(app));
    const rows = await db.selectFrom('mail_message').select(['state', 'failure', 'body_text']).orderBy('id').execute();
    expect(rows).toEqual([
      { state: 'failed', failure: 'no mail server is set: WAYMARK_SMTP_URL', body_text: '' },
      { state: 'kept', failure: null, body_text: mail.text },
    ]);
  }));

/** The least of a mail server: takes what comes, and answers the end of a mail with `verdict`. */
async function smtpServer(verdict: string) {
  const received: string[] = [];
  const server = net.createServer((socket) => void converse(socket, verdict, received));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    received,
    url: `smtp://127.0.0.1:${port}/?ignoreTLS=true`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function converse(socket: net.Socket, verdict: string, received: string[]): Promise<void> {
  socket.write('220 ready\r\n');
  const mail: string[] = [];
  let inMail = false;
  for await (const line of createInterface(socket)) {
    if (inMail && line !== '.') {
      mail.push(line);
      continue;
    }
    if (inMail) received.push(mail.splice(0).join('\n'));
    socket.write(`${inMail ? verdict : (answers[line] ?? '250 ok')}\r\n`);
    inMail = line === 'DATA';
  }
}

const answers: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' };
