import { expect, test } from 'vitest';
import { asAdmin, asPeoplePartner } from '#test/actors.ts';
import { identityBench } from '#test/identity-bench.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { resetSecondStep } from './reset-second-step.ts';

test('who lost the device signs in with the password again, is signed out everywhere, and is told', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const { identity, browser, account } = identityBench(db);
    const accountId = await account();
    await db.insertInto('account').values({ id: accountId, email: 'amara@brightwater.example', created_at: new Date() }).execute();
    const here = browser();
    await here.signIn();
    await db.updateTable('auth.user').set({ twoFactorEnabled: true }).where('id', '=', accountId).execute();
    await db.insertInto('auth.two_factor').values({ userId: accountId, secret: 's', backupCodes: 'b' }).execute();
    expect((await browser().signIn()).data).toMatchObject({ twoFactorRedirect: true });

    await resetSecondStep(app.caller(asAdmin()), { accountId });
    expect(await identity.findSignIn(here.request())).toBeUndefined();
    expect((await browser().signIn()).data).toEqual({});
    const mail = await db.selectFrom('mail_message').select(['recipient', 'body_text']).executeTakeFirstOrThrow();
    expect(mail.body_text).toContain('the second step for signing in was switched off');
    await resetSecondStep(app.caller(asAdmin()), { accountId }); // nothing is left to switch off, so nobody is told that it was
    expect(await db.selectFrom('mail_message').select('id').execute()).toHaveLength(1);
    await expect(resetSecondStep(app.caller(asPeoplePartner()), { accountId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(resetSecondStep(app.caller(asAdmin()), { accountId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not_found' });
  }));
