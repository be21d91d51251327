import { expect, test } from 'vitest';
import { asOperator } from '#test/actors.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { forgetMail } from './forget-mail.ts';
import { queueMail } from './queue-mail.ts';

const daysLater = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

test('mail is deleted after 30 days, and not before', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    await queueMail(app.caller(asOperator), { to: 'amara@brightwater.example', subject: 'Old', text: 'A link.' });
    app.setNow(daysLater(2));
    await queueMail(app.caller(asOperator), { to: 'amara@brightwater.example', subject: 'New', text: 'A link.' });
    const left = async () => (await db.selectFrom('mail_message').select('subject').orderBy('id').execute()).map((mail) => mail.subject);
    await forgetMail(db, daysLater(29));
    expect(await left()).toEqual(['Old', 'New']);
    await forgetMail(db, daysLater(31));
    expect(await left()).toEqual(['New']);
  }));

test('mail that nobody took within 7 days is given up without its text; what the outbox keeps stays whole', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const write = (subject: string) => queueMail(app.caller(asOperator), { to: 'amara@brightwater.example', subject, text: 'A link.' });
    await write('Kept');
    await db.updateTable('mail_message').set({ state: 'kept' }).execute();
    await write('Refused');
    await db.updateTable('mail_message').set({ failure: 'try later' }).where('subject', '=', 'Refused').execute();
    await write('Never tried');
    app.setNow(daysLater(1));
    await write('New');
    await forgetMail(db, daysLater(7.5));
    const rows = await db.selectFrom('mail_message').select(['subject', 'state', 'body_text', 'failure']).orderBy('id').execute();
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['Kept', 'kept', 'A link.', null],
      ['Refused', 'failed', '', 'try later'],
      ['Never tried', 'failed', '', 'no mail server took it within 7 days'],
      ['New', 'queued', 'A link.', null],
    ]);
  }));
