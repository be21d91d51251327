import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { issueFirstRunCode } from '#platform/first-run-code.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asPerson } from '#test/actors.ts';
import { anAccount } from '#test/builders/account.ts';
import { aJob, aPerson } from '#test/builders/person.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { createTestApp, type TestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';

const json = { 'content-type': 'application/json' };
const dan = { email: 'dan@brightwater.example', name: 'Dan Whitfield', password: 'slow green river stone' };

const askOf =
  (app: TestApp) =>
  async (method: string, path: string, init: { body?: object; headers?: Record<string, string> } = {}) => {
    const { body, headers } = init;
    const response = await app.plainRequest(path, {
      method,
      headers: { ...json, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, code: text.startsWith('{') ? JSON.parse(text).code : undefined };
  };

describe('a visitor who claims to be on this machine', () => {
  const claiming = { 'x-forwarded-for': '127.0.0.1, 203.0.113.7' };

  test.each([true, false])('is asked for the first-run code, and sees no metrics (trusted proxy: %s)', (trustProxy) =>
    withRollback(async (db) => {
      const ask = askOf(createTestApp(db, { trustProxy }));
      expect(await ask('GET', '/metrics', { headers: claiming })).toMatchObject({ status: 403 });
      const create = await ask('POST', '/api/v1/first-account', { body: { ...dan, organisationName: 'Brightwater' }, headers: claiming });
      expect(create.code).toBe('first_run_code_wrong');
    }),
  );

  test('cannot end the sample company', () =>
    withRollback(async (db) => {
      await writeOrganisationSettings(db, { sampleMode: true }, testNow);
      const ask = askOf(createTestApp(db, { trustProxy: true }));
      expect(await ask('DELETE', '/api/v1/sample', { headers: claiming })).toMatchObject({ code: 'only_on_this_machine' });
    }));
});

describe('an installation that others reach', () => {
  test('asks everybody for the first-run code, also from this machine', () =>
    withRollback(async (db) => {
      const ask = askOf(createTestApp(db, { url: 'https://careers.example.org' }));
      const create = (code?: string) =>
        ask('POST', '/api/v1/first-account', { body: { ...dan, organisationName: 'Brightwater', ...(code && { code }) } });
      expect(await create()).toMatchObject({ code: 'first_run_code_wrong' });
      expect(await ask('POST', '/api/v1/sample', { body: {} })).toMatchObject({ code: 'first_run_code_wrong' });
      expect(await create(await issueFirstRunCode(db, testNow))).toMatchObject({ status: 201 });
    }));

  test('still shows metrics to this machine, and to nobody else', () =>
    withRollback(async (db) => {
      const ask = askOf(createTestApp(db, { url: 'https://careers.example.org' }));
      expect(await ask('GET', '/metrics')).toMatchObject({ status: 200 });
      expect(await ask('GET', '/metrics', { headers: { host: 'careers.example.org' } })).toMatchObject({ status: 403 });
    }));
});

test('every answer of an https address asks browsers to stay with https, also what is refused', () =>
  withRollback(async (db) => {
    const app = createTestApp(db, { url: 'https://careers.example.org' });
    for (const [path, host] of [
      ['/api/v1/session', 'careers.example.org'],
      ['/api/v1/people', 'careers.example.org'],
      ['/api/nothing', 'careers.example.org'],
      ['/', 'evil.example'],
    ] as const) {
      const { headers } = await app.plainRequest(path, { headers: { host } });
      expect(headers.get('strict-transport-security'), path).toMatch(/^max-age=31536000/);
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  }));

describe('what is kept of a POST for its repeat', () => {
  test('is no API key in plain text, and a repeat still gets it', () =>
    withRollback(async (db) => {
      const app = createTestApp(db);
      const { accountId } = await anAccount(db, { personId: null });
      const post = () =>
        app.request(asPerson(null, { accountId }), '/api/v1/account/api-keys', {
          method: 'POST',
          headers: { ...json, 'idempotency-key': 'once' },
          body: JSON.stringify({ name: 'Reports', scopes: ['read'], days: 30 }),
        });
      const made = await (await post()).json();
      expect(made.key).toMatch(/.{20}/);
      const { rows } = await sql<{ text: string }>`select idempotency_key::text as text from idempotency_key`.execute(db);
      expect(rows).toHaveLength(1);
      expect(rows[0]?.text).not.toContain(made.key);
      expect(rows[0]?.text).not.toContain(accountId);
      expect(await (await post()).json()).toEqual(made);
    }));
});

describe('exploring', () => {
  test('leaves no row that names who asked or whom, and a repeat does not ask twice', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const { accountId } = await anAccount(db, { personId: crew.engineer });
      const mover = await aPerson(db, { name: 'Leila Example', willingToTalk: true });
      await aJob(db, { personId: mover, from: '2022-01-01', to: '2024-01-01', profileId: crew.profile('software-engineer') });
      await aJob(db, { personId: mover, from: '2024-01-01', profileId: crew.profile('senior-engineer') });
      const post = () =>
        crew.app.request(asPerson(crew.engineer, { accountId }), '/api/v1/chat-requests', {
          method: 'POST',
          headers: { ...json, 'idempotency-key': 'once' },
          body: JSON.stringify({ toPersonId: mover, jobProfileId: crew.profile('senior-engineer') }),
        });
      const first = await (await post()).text();
      expect(await db.selectFrom('chat_request').select('to_person_id').execute()).toEqual([{ to_person_id: mover }]);
      const { rows } = await sql<{ text: string }>`select idempotency_key::text as text from idempotency_key`.execute(db);
      expect(rows).toHaveLength(1);
      for (const named of [accountId, crew.engineer, mover, 'sentAt']) expect(rows[0]?.text).not.toContain(named);
      expect(await (await post()).text()).toBe(first);
    }));
});
