import { describe, expect, test } from 'vitest';
import { createAdmin } from '#modules/access/commands/create-admin.ts';
import { disableAccount } from '#modules/access/commands/disable-account.ts';
import { asOperator } from '#test/actors.ts';
import { createTestApp, type TestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';

const password = 'slow green river stone';
const dan = { email: 'dan@brightwater.example', name: 'Dan Whitfield', password };
const json = { 'content-type': 'application/json' };

async function post(app: TestApp, path: string, body: object, headers: Record<string, string> = {}) {
  const response = await app.plainRequest(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const text = await response.text();
  return { status: response.status, data: text === '' ? null : JSON.parse(text), cookie };
}

const session = async (app: TestApp, headers: Record<string, string>) => (await app.plainRequest('/api/v1/session', { headers })).json();

describe('from nothing to a session', () => {
  test('the first account is made once, is signed in, and holds three roles', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      expect(await session(app, {})).toMatchObject({ account: null, mode: 'empty', spaces: [] });
      const made = await post(app, '/api/v1/first-account', { ...dan, organisationName: 'Brightwater' });
      expect(made.status).toBe(201);
      expect(await session(app, { cookie: made.cookie })).toMatchObject({
        account: { email: dan.email },
        mode: 'live',
        organisation: { name: 'Brightwater' },
        accessRoles: [{ role: 'admin' }, { role: 'framework_owner' }, { role: 'people_partner' }],
        spaces: ['programme', 'insights', 'admin'],
        hints: ['set_second_factor', 'link_person', 'hand_over_people_partner', 'hand_over_framework_owner'],
        can: { manageAccess: true, invite: true, changeOrganisation: true, importPeople: true },
      });
      expect(await post(app, '/api/v1/first-account', { ...dan, email: 'eve@brightwater.example' })).toMatchObject({
        status: 409,
        data: { code: 'already_set_up' },
      });
    }));

  test('signs in with the password, and out again', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await post(app, '/api/v1/first-account', dan);
      const { cookie } = await post(app, '/api/auth/sign-in/email', { email: dan.email, password });
      expect(await session(app, { cookie })).toMatchObject({ account: { email: dan.email } });
      const out = await app.plainRequest('/api/v1/session', { method: 'DELETE', headers: { cookie } });
      expect(out.status).toBe(204);
      expect(out.headers.get('set-cookie')).toMatch(/^waymark\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
      expect(await session(app, { cookie })).toMatchObject({ account: null });
    }));

  test('an API key reaches what its scope names, and no more', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { cookie } = await post(app, '/api/v1/first-account', dan);
      const made = await post(app, '/api/v1/account/api-keys', { name: 'script', scopes: ['access.read'] }, { cookie });
      expect(made.status).toBe(201);
      const authorization = `Bearer ${made.data.key}`;
      const accounts = await app.plainRequest('/api/v1/accounts', { headers: { authorization } });
      expect(await accounts.json()).toMatchObject({ items: [{ email: dan.email }] });
      const outside = await post(app, '/api/v1/invitations', { email: 'x@brightwater.example' }, { authorization });
      expect(outside).toMatchObject({ status: 403, data: { code: 'scope_missing' } });
      const another = await post(app, '/api/v1/account/api-keys', { name: 'child', scopes: ['*'] }, { authorization });
      expect(another.status).toBe(403);
      const wrong = await app.plainRequest('/api/v1/accounts', { headers: { authorization: `${authorization}x` } });
      expect(wrong.status).toBe(401);
    }));

  test('an account that is switched off is out with the next request', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { cookie, data } = await post(app, '/api/v1/first-account', dan);
      await createAdmin(app.caller(asOperator), { email: 'ingrid@brightwater.example' });
      await disableAccount(app.caller(asOperator), { accountId: data.accountId });
      expect(await session(app, { cookie })).toMatchObject({ account: null });
      expect(await post(app, '/api/auth/sign-in/email', { email: dan.email, password })).toMatchObject({
        status: 403,
        data: { code: 'account_disabled' },
      });
    }));

  test('a forgotten password is chosen anew by the link in the mail', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      await post(app, '/api/v1/first-account', dan);
      expect((await post(app, '/api/auth/request-password-reset', { email: dan.email })).status).toBe(200);
      const mail = await db.selectFrom('mail_message').selectAll().executeTakeFirstOrThrow();
      expect(mail).toMatchObject({ recipient: dan.email, subject: 'Choose a new password', state: 'queued' });
      const token = /reset-password#(\S+)/.exec(mail.body_text)?.[1];
      const weak = await post(app, '/api/auth/reset-password', { token, newPassword: 'Password1234!' });
      expect(weak).toMatchObject({ status: 422, data: { errors: [{ pointer: '/newPassword', code: 'too_common' }] } });
      expect((await post(app, '/api/auth/reset-password', { token, newPassword: 'nine tall grey herons' })).status).toBe(200);
      expect((await post(app, '/api/auth/sign-in/email', { email: dan.email, password: 'nine tall grey herons' })).status).toBe(200);
      const changes = await db.selectFrom('mail_message').select('subject').execute();
      expect(changes.map((one) => one.subject)).toContain('How you sign in to Waymark has changed');
    }));
});
