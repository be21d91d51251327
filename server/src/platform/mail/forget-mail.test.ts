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
