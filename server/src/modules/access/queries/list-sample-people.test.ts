import { expect, test } from 'vitest';
import { hashPassword } from '#platform/identity/credentials.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { asAdmin, asNobody, asOperator } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { createTestApp, testNow } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { createAccountsForPeople } from '../commands/create-accounts-for-people.ts';

const json = { 'content-type': 'application/json' };

test('in the sample company anybody looks through the eyes of its people, and reads the outbox', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const personId = await aPerson(db, { name: 'Amara Example', title: 'Software Engineer' });
    await createAccountsForPeople(app.caller(asOperator), {
      accounts: [{ personId, email: 'amara@brightwater.example', name: 'Amara Example', grants: [{ role: 'executive' }] }],
      passwordHash: await hashPassword('one password for all'),
    });
    const cast = [{ personId, name: 'Amara Example', jobTitle: 'Software Engineer', note: 'Wonders what is next' }];
    await writeOrganisationSettings(db, { sampleMode: true, samplePeople: cast }, testNow);
    await queueMail(app.caller(asOperator), { to: 'amara@brightwater.example', subject: 'Hello', text: 'A mail.' });

    expect(await (await app.plainRequest('/api/v1/sample/people')).json()).toEqual({ items: cast });
    expect(await (await app.plainRequest('/api/v1/sample/outbox')).json()).toMatchObject({
      items: [{ subject: 'Hello', text: 'A mail.' }],
    });
    const body = JSON.stringify({ personId });
    const signedIn = await app.plainRequest('/api/v1/sample/session', { method: 'POST', headers: json, body });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect(await (await app.plainRequest('/api/v1/session', { headers: { cookie } })).json()).toMatchObject({
      person: { id: personId },
      accessRoles: [{ role: 'executive' }],
      mode: 'sample',
      hints: [],
    });
  }));

test('elsewhere there is no such thing, for anybody', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const personId = await aPerson(db, { name: 'Amara Example' });
    const accounts = [{ personId, email: 'amara@brightwater.example', name: 'Amara Example' }];
    await createAccountsForPeople(app.caller(asOperator), { accounts });
    for (const actor of [asNobody, asAdmin()]) {
      for (const path of ['people', 'outbox']) expect((await app.request(actor, `/api/v1/sample/${path}`)).status).toBe(404);
      const body = JSON.stringify({ personId });
      const answer = await app.request(actor, '/api/v1/sample/session', { method: 'POST', headers: json, body });
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
    }
  }));
