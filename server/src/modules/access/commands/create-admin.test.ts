import { expect, test } from 'vitest';
import { hashPassword } from '#platform/identity/credentials.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asAdmin, asOperator } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { identityBench } from '#test/identity-bench.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { createAdmin } from './create-admin.ts';
import { disableAccount } from './disable-account.ts';

const email = 'amara@brightwater.example'; // the bench's browser signs in with it
const password = 'slow green river stone';

test('a new admin gets a link to choose a password, once', () =>
  withRollback(async (db) => {
    const { browser } = identityBench(db);
    const made = await createAdmin(createTestApp(db).caller(asOperator), { email, name: 'Dan Example', address: 'http://localhost:4600' });
    expect(made).toMatchObject({ created: true, link: expect.stringMatching(/^http:\/\/localhost:4600\/reset-password#[\w-]{32}$/) });
    const token = made.link?.split('#')[1];
    expect((await browser().post('/reset-password', { token, newPassword: password })).status).toBe(200);
    expect((await browser().signIn(password)).status).toBe(200);
  }));

test('the link leads where the server was last started, whatever the shell says', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    await writeOrganisationSettings(db, { address: 'https://careers.example.org' }, testNow);
    const made = await createAdmin(app.caller(asOperator), { email, address: 'http://localhost:4600' });
    expect(made.link).toMatch(/^https:\/\/careers\.example\.org\/reset-password#/);
  }));

test('a known account becomes an admin, is on again, and takes the password given', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const { browser } = identityBench(db);
    await anAccount(db, { roles: ['admin'] });
    const { accountId } = await anAccount(db, { email });
    await disableAccount(app.caller(asOperator), { accountId });
    const made = await createAdmin(app.caller(asOperator), { email: email.toUpperCase(), passwordHash: await hashPassword(password) });
    expect(made).toEqual({ accountId, created: false, link: null });
    expect((await browser().signIn(password)).status).toBe(200);
    expect(await db.selectFrom('access_grant').select('access_role').where('account_id', '=', accountId).execute()).toEqual([
      { access_role: 'admin' },
    ]);
  }));

test('is for the operator alone', () =>
  withRollback(async (db) => {
    await expect(createAdmin(createTestApp(db).caller(asAdmin()), { email })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.selectFrom('account').select('id').execute()).toEqual([]);
  }));
