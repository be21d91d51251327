import { createHmac } from 'node:crypto';
import { getMigrations } from 'better-auth/db/migration';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { type Browser, benchEmail, benchPassword, identityBench } from '#test/identity-bench.ts';
import { withOwnDatabase, withRollback } from '#test/test-database.ts';
import { createApiKey, deleteApiKey } from './api-keys.ts';
import { createAuth } from './auth-options.ts';
import { createPasswordToken, disableSignIn, enableSignIn, hashPassword, setPassword } from './credentials.ts';
import { endSession, findSignInFacts, listSessions } from './sessions.ts';
import { tokenHash } from './token-hash.ts';

const newPassword = 'nine tall grey herons';
const hours = (n: number) => new Date(Date.now() - n * 3_600_000);

describe('a password', () => {
  test('signs in; the session is known by its cookie and ends with sign-out', () =>
    withRollback(async (db) => {
      const { identity, browser, account, events } = identityBench(db);
      const accountId = await account();
      const chrome = browser();
      expect(await chrome.signIn()).toEqual({ status: 200, data: {} });
      expect(await identity.findSignIn(chrome.request())).toMatchObject({ kind: 'session', accountId });
      const copied = chrome.request();
      expect((await chrome.post('/sign-out')).status).toBe(200);
      expect(await identity.findSignIn(chrome.request())).toBeUndefined();
      expect(await identity.findSignIn(copied)).toBeUndefined();
      expect(await db.selectFrom('auth.session').select('id').execute()).toEqual([]);
      expect(events).toEqual(['signed_in', 'signed_out']);
    }));

  test('that is wrong, or of nobody, gets the same answer', () =>
    withRollback(async (db) => {
      const { browser, account } = identityBench(db);
      await account();
      const wrong = await browser().signIn('not this one at all');
      const nobody = await browser().post('/sign-in/email', { email: 'nobody@brightwater.example', password: benchPassword });
      expect(wrong.status).toBe(401);
      expect(wrong).toEqual(nobody);
      expect(wrong.data['code']).toBe('invalid_email_or_password');
    }));

  test('cannot be chosen by signing up', () =>
    withRollback(async (db) => {
      const { browser } = identityBench(db);
      const answer = await browser().post('/sign-up/email', { email: benchEmail, password: benchPassword, name: 'Amara' });
      expect(answer.status).toBe(404);
      expect(await db.selectFrom('auth.user').select('id').execute()).toEqual([]);
    }));

  test('is guessed slowly, and the owner elsewhere still gets in', () =>
    withRollback(async (db) => {
      const { browser, account, wait } = identityBench(db);
      await account();
      const guesser = browser({ address: '198.51.100.1' });
      const answers = [];
      for (let n = 0; n < 200; n++) answers.push((await guesser.signIn(`guess number ${n}`)).status);
      expect(answers.filter((status) => status === 401)).toHaveLength(5);
      expect(answers.filter((status) => status === 429)).toHaveLength(195);
      expect((await browser({ address: '203.0.113.9' }).signIn()).status).toBe(200);
      wait(60_000);
      expect((await guesser.signIn('guess again')).status).toBe(401);
    }));

  test('is changed with the old one; every other session ends, this one goes on', () =>
    withRollback(async (db) => {
      const { identity, browser, account, events } = identityBench(db);
      await account();
      const [here, elsewhere] = [browser(), browser()];
      await here.signIn();
      await elsewhere.signIn();
      expect((await here.post('/change-password', { currentPassword: 'a wrong old password', newPassword })).status).toBe(400);
      expect((await here.post('/change-password', { currentPassword: benchPassword, newPassword: 'short' })).status).toBe(422);
      expect((await here.post('/change-password', { currentPassword: benchPassword, newPassword })).status).toBe(200);
      expect(await identity.findSignIn(elsewhere.request())).toBeUndefined();
      expect(await identity.findSignIn(here.request())).toBeDefined();
      expect((await browser().signIn(newPassword)).status).toBe(200);
      expect(events.filter((event) => event === 'password_changed')).toHaveLength(1);
    }));

  test('is reset by a token that works once; every session ends', () =>
    withRollback(async (db) => {
      const { identity, browser, account, tokens, events, paused } = identityBench(db);
      await account();
      const chrome = browser();
      await chrome.signIn();
      const known = await browser().post('/request-password-reset', { email: benchEmail });
      const unknown = await browser().post('/request-password-reset', { email: 'nobody@brightwater.example' });
      expect(known).toEqual(unknown);
      expect(paused).toEqual([500, 500]);
      expect(tokens).toHaveLength(1);
      expect((await db.selectFrom('auth.verification').select('identifier').execute()).map((row) => row.identifier)).toEqual([
        tokenHash(`reset-password:${tokens[0]}`),
      ]);
      expect((await browser().post('/reset-password', { token: tokens[0], newPassword })).status).toBe(200);
      expect(await identity.findSignIn(chrome.request())).toBeUndefined();
      expect((await browser().post('/reset-password', { token: tokens[0], newPassword })).status).toBe(400);
      expect((await browser().signIn(newPassword)).status).toBe(200);
      expect(events).toContain('password_reset');
    }));

  test('that was set anew leaves no other link open', () =>
    withRollback(async (db) => {
      const { browser, account, tokens } = identityBench(db);
      await account();
      const chrome = browser();
      const ask = () => chrome.post('/request-password-reset', { email: benchEmail });
      await ask();
      await ask();
      expect((await chrome.post('/reset-password', { token: tokens[0], newPassword })).status).toBe(200);
      expect((await chrome.post('/reset-password', { token: tokens[1], newPassword })).status).toBe(400);
      await ask();
      await chrome.signIn(newPassword);
      expect((await chrome.post('/change-password', { currentPassword: newPassword, newPassword: benchPassword })).status).toBe(200);
      expect((await chrome.post('/reset-password', { token: tokens[2], newPassword })).status).toBe(400);
    }));

  test('can be set by a token made by us, and directly', () =>
    withRollback(async (db) => {
      const { browser, account } = identityBench(db);
      const accountId = await account();
      const token = await createPasswordToken(db, accountId, 'firstTime');
      expect((await browser().post('/reset-password', { token, newPassword })).status).toBe(200);
      expect((await browser().signIn(newPassword)).status).toBe(200);
      await setPassword(db, accountId, await hashPassword('another long password'));
      expect((await browser().signIn('another long password')).status).toBe(200);
    }));
});

describe('a session', () => {
  test('is kept as a hash, and its token never leaves in an answer', () =>
    withRollback(async (db) => {
      const { browser, account } = identityBench(db);
      await account();
      const chrome = browser();
      const answer = await chrome.signIn();
      const cookie = decodeURIComponent(/waymark\.session_token=([^;]+)/.exec(chrome.lastCookies().join('\n'))?.[1] ?? '');
      const token = cookie.slice(0, cookie.lastIndexOf('.'));
      const stored = await db.selectFrom('auth.session').select('token').execute();
      expect(stored).toEqual([{ token: tokenHash(token) }]);
      expect(JSON.stringify(answer.data)).not.toContain(token);
    }));

  test('has a cookie that scripts cannot read, and over https one bound to the host', () =>
    withRollback(async (db) => {
      const plain = identityBench(db);
      await plain.account();
      const chrome = plain.browser();
      await chrome.signIn();
      expect(chrome.lastCookies()[0]).toMatch(/^waymark\.session_token=.*Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
      const secure = identityBench(db, new URL('https://careers.example')).browser();
      await secure.signIn();
      expect(secure.lastCookies()[0]).toMatch(/^__Host-waymark\.session_token=.*Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }));

  test('that was forged is nobody', () =>
    withRollback(async (db) => {
      const { identity, browser, account } = identityBench(db);
      await account();
      const chrome = browser();
      await chrome.signIn();
      const cookie = (chrome.request().headers.get('cookie') ?? '').replace(/[A-Za-z0-9](?=%3D$)/, (last) => (last === 'A' ? 'E' : 'A'));
      for (const forged of [cookie, 'waymark.session_token=%E0%A4%A', 'waymark.session_token=abc', 'waymark.session_token=abc.def']) {
        expect(await identity.findSignIn(new Request('http://localhost', { headers: { cookie: forged } }))).toBeUndefined();
      }
    }));

  test('ends 8 hours after its last use and 7 days after its beginning', () =>
    withRollback(async (db) => {
      const { identity, browser, account } = identityBench(db);
      await account();
      const known = async (set: { updatedAt: Date; expiresAt?: Date }) => {
        const chrome = browser();
        await chrome.signIn();
        await db.updateTable('auth.session').set(set).execute();
        const found = (await identity.findSignIn(chrome.request())) !== undefined;
        await db.deleteFrom('auth.session').execute();
        return found;
      };
      expect(await known({ updatedAt: hours(7.9) })).toBe(true);
      expect(await known({ updatedAt: hours(8.1) })).toBe(false);
      expect(await known({ updatedAt: hours(0), expiresAt: hours(0.01) })).toBe(false);
    }));

  test('left idle changes nothing more', () =>
    withRollback(async (db) => {
      const { browser, account } = identityBench(db);
      await account();
      const chrome = browser();
      await chrome.signIn();
      await db
        .updateTable('auth.session')
        .set({ updatedAt: hours(9) })
        .execute();
      expect((await chrome.post('/change-password', { currentPassword: benchPassword, newPassword })).status).toBe(401);
    }));

  test('is listed and ended one by one', () =>
    withRollback(async (db) => {
      const { identity, browser, account } = identityBench(db);
      const accountId = await account();
      const [here, phone] = [browser(), browser({ userAgent: 'phone' })];
      await here.signIn();
      await phone.signIn();
      const listed = await listSessions(db, accountId);
      expect(listed.map((session) => [session.userAgent, session.address]).sort()).toEqual([
        ['phone', '192.0.2.7'],
        ['test', '192.0.2.7'],
      ]);
      const sessionId = listed.find((session) => session.userAgent === 'phone')?.id ?? '';
      expect(await endSession(db, { accountId: crypto.randomUUID(), sessionId })).toBe(false);
      expect(await endSession(db, { accountId, sessionId })).toBe(true);
      expect(await identity.findSignIn(phone.request())).toBeUndefined();
      expect(await identity.findSignIn(here.request())).toBeDefined();
    }));

  test('begins only from our own pages', () =>
    withRollback(async (db) => {
      const { identity, account } = identityBench(db);
      await account();
      const foreign = new Request('http://localhost:4600/api/auth/sign-in/email', {
        method: 'POST',
        headers: { host: 'localhost:4600', origin: 'https://evil.example', 'content-type': 'application/json' },
        body: JSON.stringify({ email: benchEmail, password: benchPassword }),
      });
      const withKey = foreign.clone();
      withKey.headers.set('authorization', 'Bearer x');
      for (const request of [foreign, withKey]) {
        await expect(identity.handle(request, { address: '192.0.2.7' })).rejects.toMatchObject({ code: 'foreign_origin' });
      }
    }));
});

describe('a second factor', () => {
  test('is enrolled, then asked for; a backup code stands in once; other sessions end', () =>
    withRollback(async (db) => {
      const { identity, browser, account, events } = identityBench(db);
      const accountId = await account();
      const [here, elsewhere] = [browser(), browser()];
      await elsewhere.signIn();
      const { key, backupCodes } = await enrol(here);
      expect(await identity.findSignIn(here.request())).toBeDefined();
      expect(await identity.findSignIn(elsewhere.request())).toBeUndefined();
      expect(await findSignInFacts(db, [accountId])).toMatchObject([{ hasPassword: true, secondFactor: true, passkeys: 0 }]);

      const chrome = browser();
      expect((await chrome.signIn()).data).toEqual({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
      expect(await identity.findSignIn(chrome.request())).toBeUndefined();
      expect(await listSessions(db, accountId)).toHaveLength(1);
      expect((await chrome.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
      expect((await chrome.post('/two-factor/verify-totp', { code: totp(key), trustDevice: true })).status).toBe(200);
      expect(chrome.lastCookies().join()).not.toContain('trust_device');
      expect(await identity.findSignIn(chrome.request())).toMatchObject({ accountId });

      const code = backupCodes[0];
      for (const status of [200, 401]) {
        const lost = browser();
        await lost.signIn();
        expect((await lost.post('/two-factor/verify-backup-code', { code })).status).toBe(status);
      }
      expect(events).toContain('second_factor_on');
    }));

  test('is switched off with the password only', () =>
    withRollback(async (db) => {
      const { browser, account } = identityBench(db);
      await account();
      const here = browser();
      await enrol(here);
      expect((await here.post('/two-factor/disable', { password: 'a wrong password' })).status).toBe(400);
      expect((await here.post('/two-factor/disable', { password: benchPassword })).status).toBe(200);
      expect((await browser().signIn()).data).toEqual({});
    }));

  test('is not got around by resetting the password', () =>
    withRollback(async (db) => {
      const { identity, browser, account, tokens } = identityBench(db);
      await account();
      await enrol(browser());
      await browser().post('/request-password-reset', { email: benchEmail });
      const thief = browser();
      await thief.post('/reset-password', { token: tokens[0], newPassword });
      expect(await identity.findSignIn(thief.request())).toBeUndefined();
      expect((await thief.signIn(newPassword)).data).toMatchObject({ twoFactorRedirect: true });
    }));
});

describe('a disabled account', () => {
  test('is out at once, by session and by key, and cannot come in again until enabled', () =>
    withRollback(async (db) => {
      const { identity, browser, account } = identityBench(db);
      const accountId = await account();
      const chrome = browser();
      await chrome.signIn();
      const { key } = await createApiKey(db, { accountId, name: 'script', scopes: ['read'], days: 30 });
      await disableSignIn(db, accountId);
      expect(await identity.findSignIn(chrome.request())).toBeUndefined();
      await expect(identity.findSignIn(bearer(key))).rejects.toMatchObject({ code: 'api_key_unknown' });
      expect(await browser().signIn()).toMatchObject({ status: 403, data: { code: 'account_disabled' } });
      await enableSignIn(db, accountId);
      expect((await browser().signIn()).status).toBe(200);
      await expect(identity.findSignIn(bearer(key))).rejects.toMatchObject({ code: 'api_key_unknown' });
    }));
});

describe('an API key', () => {
  test('names its account and scopes, and is kept as a hash', () =>
    withRollback(async (db) => {
      const { identity, account } = identityBench(db);
      const accountId = await account();
      const { key, facts } = await createApiKey(db, { accountId, name: 'script', scopes: ['read', 'people'], days: 30 });
      expect(key).toMatch(/^wm_[\w-]{43}_[0-9a-z]{7}$/);
      expect(await identity.findSignIn(bearer(key))).toEqual({ kind: 'api_key', accountId, keyId: facts.id, scopes: ['read', 'people'] });
      expect(JSON.stringify(await db.selectFrom('auth.api_key').selectAll().execute())).not.toContain(key.slice(9));
    }));

  test('that is mistyped, expired or deleted is refused', () =>
    withRollback(async (db) => {
      const { identity, account } = identityBench(db);
      const accountId = await account();
      const { key, facts } = await createApiKey(db, { accountId, name: 'script', scopes: ['read'], days: 30 });
      const expired = await createApiKey(db, { accountId, name: 'old', scopes: ['read'], days: -1 });
      const unknown = { code: 'api_key_unknown' };
      await expect(identity.findSignIn(bearer(`${key}x`))).rejects.toMatchObject(unknown);
      await expect(identity.findSignIn(bearer(expired.key))).rejects.toMatchObject(unknown);
      expect(await deleteApiKey(db, { accountId: crypto.randomUUID(), keyId: facts.id })).toBe(false);
      expect(await deleteApiKey(db, { accountId, keyId: facts.id })).toBe(true);
      await expect(identity.findSignIn(bearer(key))).rejects.toMatchObject(unknown);
    }));
});

test('our migrations hold every table and column that the library wants', () =>
  withOwnDatabase(async ({ db }) => {
    const nothing = async () => undefined;
    const auth = createAuth({
      db,
      secret: 'x'.repeat(40),
      publicUrl: undefined,
      log: pino({ level: 'silent' }),
      sendPasswordToken: nothing,
      onPasswordReset: nothing,
    });
    const database = { db, type: 'postgres', schemaName: 'auth' } as const;
    const { toBeAdded, toBeCreated } = await getMigrations({ ...auth.options, database });
    expect(toBeCreated.map((table) => table.table)).toEqual([]);
    expect(toBeAdded.map((table) => table.table)).toEqual([]);
  }));

async function enrol(browser: Browser): Promise<{ key: Buffer; backupCodes: string[] }> {
  await browser.signIn();
  const { data } = await browser.post('/two-factor/enable', { password: benchPassword });
  const key = base32(new URL(String(data['totpURI'])).searchParams.get('secret') ?? '');
  expect((await browser.post('/two-factor/verify-totp', { code: totp(key) })).status).toBe(200);
  return { key, backupCodes: data['backupCodes'] as string[] };
}

const bearer = (key: string): Request => new Request('http://localhost', { headers: { authorization: `Bearer ${key}` } });

/** RFC 6238 with SHA-1, 30 seconds and 6 digits, as authenticator apps do it. */
function totp(key: Buffer): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
